using Briefs.Attachments;
using Briefs.Reading.Discovery;

namespace Briefs.Workspaces;

/// <summary>Reads the attachments that documents link to, once each. Others are not published and not opened.</summary>
internal static class SiteAttachments
{
    // Larger files are read one after the other, so that only one of them is in memory.
    private const int SmallBytes = 4 * 1024 * 1024;

    /// <summary>Adds properties read from the bytes. Unchanged attachments are the same objects as before.</summary>
    /// <param name="before">The previous result; empty at first.</param>
    /// <param name="library">With the attachments as listed.</param>
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public static ImmutableSortedDictionary<string, Attachment> Read(
        ImmutableSortedDictionary<string, Attachment> before, Library library, string siteFolder, ChangeSet changes)
    {
        if (library.Attachments.IsEmpty) return before.IsEmpty ? before : library.Attachments;
        var linked = LinkedAttachments.Find(library.Documents);
        var known = library.Attachments.Values.Select(file => linked.Contains(file.Path) ? GetKnown(before, file, changes) : file).ToList();
        var unknown = known.Where(f => f.Facts is null && linked.Contains(f.Path) && f.Length <= AttachmentLimits.Bytes).ToList();
        var read = InParallel.Map(unknown.Where(file => file.Length <= SmallBytes).ToList(), file => ReadFile(file, siteFolder))
            .Concat(unknown.Where(file => file.Length > SmallBytes).Select(file => ReadFile(file, siteFolder)))
            .ToDictionary(file => file.Path, StringComparer.Ordinal);
        var now = library.Attachments.SetItems(known.Select(file => KeyValuePair.Create(file.Path, GetCurrent(file))));
        return now.Count == before.Count && now.All(p => ReferenceEquals(p.Value, before.GetValueOrDefault(p.Key))) ? before : now;

        Attachment GetCurrent(Attachment file)
        {
            var current = read.GetValueOrDefault(file.Path) ?? file;
            return before.GetValueOrDefault(file.Path) is { } was && was == current ? was : current;
        }
    }

    // A browser gets the properties of attachments instead of the files, so that it needs no reader of them.
    private static Attachment ReadFile(Attachment file, string siteFolder)
    {
        if (OperatingSystem.IsBrowser()) return file;
        using var stream = SiteFileOpener.Open(siteFolder, file.Path);
        return file with { Facts = AttachmentReader.Read(stream, AttachmentTypes.Find(file.Path)!.Value) };
    }

    private static Attachment GetKnown(ImmutableSortedDictionary<string, Attachment> before, Attachment file, ChangeSet changes) =>
        file.Facts is null && before.GetValueOrDefault(file.Path) is { } was && was.Length == file.Length && !changes.Contains(file.Path)
            ? file with { Facts = was.Facts }
            : file;
}

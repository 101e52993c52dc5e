using Briefs.Pictures;
using Briefs.Reading.Discovery;

namespace Briefs.Workspaces;

/// <summary>Reads the pictures that a site shows, in parallel and once each. Other pictures are not published and not opened.</summary>
internal static class SitePictures
{
    /// <summary>Adds properties read from the pictures' bytes. Unchanged pictures are the same objects as before.</summary>
    /// <param name="before">The previous result; empty at first.</param>
    /// <param name="library">With the pictures as listed.</param>
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public static ImmutableSortedDictionary<string, SiteFile> Read(
        ImmutableSortedDictionary<string, SiteFile> before, Library library, string siteFolder, ChangeSet changes)
    {
        if (library.Pictures.IsEmpty) return before.IsEmpty ? before : library.Pictures;
        var shown = FindShown(library);
        var unknown = library.Pictures.Values.Where(f => shown.Contains(f.Path) && GetFacts(before, f, changes) is null).ToList();
        var read = InParallel.Map(unknown, file => file with { Facts = ReadFacts(file, siteFolder) })
            .ToDictionary(f => f.Path, StringComparer.Ordinal);
        var now = library.Pictures.SetItems(library.Pictures.Values.Select(file => KeyValuePair.Create(file.Path, Current(file))));
        return now.Count == before.Count && now.All(p => ReferenceEquals(p.Value, before.GetValueOrDefault(p.Key))) ? before : now;

        SiteFile Current(SiteFile file)
        {
            var facts = shown.Contains(file.Path) ? GetFacts(before, file, changes) : null;
            var current = read.GetValueOrDefault(file.Path) ?? (facts is null ? file : file with { Facts = facts });
            return before.GetValueOrDefault(file.Path) is { } was && was == current ? was : current;
        }
    }

    // Pictures that are shown somewhere and within the size limit.
    private static HashSet<string> FindShown(Library library)
    {
        var named = library.Documents.SelectMany(d => d.Pictures.Append(d.Image).Select(p => p?.Path)).Append(library.Settings.Logo)
            .OfType<string>();
        return named.Where(path => library.Pictures.GetValueOrDefault(path) is { } file && file.Length <= PictureLimits.Bytes)
            .ToHashSet(StringComparer.Ordinal);
    }

    // A browser gets the properties of pictures instead of the pictures, so that it needs no reader of them.
    private static PictureFacts? ReadFacts(SiteFile file, string siteFolder) =>
        OperatingSystem.IsBrowser() ? null : PictureReader.Read(SiteFileOpener.ReadAll(siteFolder, file.Path));

    private static PictureFacts? GetFacts(ImmutableSortedDictionary<string, SiteFile> before, SiteFile file, ChangeSet changes) =>
        file.Facts ?? GetKnownFacts(before, file, changes);

    private static PictureFacts? GetKnownFacts(ImmutableSortedDictionary<string, SiteFile> before, SiteFile file, ChangeSet changes) =>
        before.GetValueOrDefault(file.Path) is { } was && was.Length == file.Length && !changes.Contains(file.Path) ? was.Facts : null;
}

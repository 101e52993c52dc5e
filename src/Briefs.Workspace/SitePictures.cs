using Briefs.Pictures;
using Briefs.Reading.Discovery;

namespace Briefs.Workspaces;

/// <summary>
/// The pictures of a site: those that are shown are read, many at once, and once only. The others are not published, and not opened.
/// </summary>
internal static class SitePictures
{
    /// <summary>The pictures with what their bytes say; takes over what has not changed, as the same objects.</summary>
    /// <param name="before">As they were; empty at first.</param>
    /// <param name="library">With the pictures as they are listed.</param>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static ImmutableSortedDictionary<string, SiteFile> Read(
        ImmutableSortedDictionary<string, SiteFile> before, Library library, string siteFolder, ChangeSet changes)
    {
        if (library.Pictures.IsEmpty) return before.IsEmpty ? before : library.Pictures;
        var shown = FindShown(library);
        var unknown = library.Pictures.Values.Where(f => shown.Contains(f.Path) && GetKnownFacts(before, f, changes) is null).ToList();
        var read = InParallel.Map(unknown, file => file with { Facts = ReadPicture.Read(OpenSiteFile.ReadAll(siteFolder, file.Path)) })
            .ToDictionary(f => f.Path, StringComparer.Ordinal);
        var now = library.Pictures.SetItems(library.Pictures.Values.Select(file => KeyValuePair.Create(file.Path, Current(file))));
        return now.Count == before.Count && now.All(p => ReferenceEquals(p.Value, before.GetValueOrDefault(p.Key))) ? before : now;

        SiteFile Current(SiteFile file)
        {
            var facts = shown.Contains(file.Path) ? GetKnownFacts(before, file, changes) : null;
            var current = read.GetValueOrDefault(file.Path) ?? (facts is null ? file : file with { Facts = facts });
            return before.GetValueOrDefault(file.Path) is { } was && was == current ? was : current;
        }
    }

    // Those that are shown somewhere, and small enough to be read.
    private static HashSet<string> FindShown(Library library)
    {
        var named = library.Documents.SelectMany(d => d.Pictures.Append(d.Image).Select(p => p?.Path)).Append(library.Settings.Logo)
            .OfType<string>();
        return named.Where(path => library.Pictures.GetValueOrDefault(path) is { } file && file.Length <= PictureLimits.Bytes)
            .ToHashSet(StringComparer.Ordinal);
    }

    private static PictureFacts? GetKnownFacts(ImmutableSortedDictionary<string, SiteFile> before, SiteFile file, ChangeSet changes) =>
        before.GetValueOrDefault(file.Path) is { } was && was.Length == file.Length && !changes.Contains(file.Path) ? was.Facts : null;
}

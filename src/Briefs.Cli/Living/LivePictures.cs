using Briefs.Cli.Building;

namespace Briefs.Cli.Living;

/// <summary>The pictures of a site in memory: those that are shown are looked into, once.</summary>
internal static class LivePictures
{
    /// <param name="before">As they were.</param>
    /// <param name="library">With the pictures as they are listed.</param>
    public static ImmutableSortedDictionary<string, SiteFile> From(ImmutableSortedDictionary<string, SiteFile> before, Library library, (string Folder, DirtyPaths Dirty) site)
    {
        if (library.Pictures.IsEmpty) return before.IsEmpty ? before : library.Pictures;
        var shown = ReadPictures.ShownIn(library).Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var unknown = library.Pictures.Values.Where(f => shown.Contains(f.Path) && FactsOf(before, f, site.Dirty) is null).ToList();
        var read = InParallel.Map(unknown, file => ReadPictures.LookInto(file, site.Folder)).ToDictionary(f => f.Path, StringComparer.Ordinal);
        var now = library.Pictures.SetItems(library.Pictures.Values.Select(file => KeyValuePair.Create(file.Path, Now(file))));
        return now.Count == before.Count && now.All(p => ReferenceEquals(p.Value, before.GetValueOrDefault(p.Key))) ? before : now;

        SiteFile Now(SiteFile file)
        {
            var current = read.GetValueOrDefault(file.Path) ?? (shown.Contains(file.Path) ? file with { Facts = FactsOf(before, file, site.Dirty) } : file);
            return before.GetValueOrDefault(file.Path) is { } was && was == current ? was : current;
        }
    }

    private static PictureFacts? FactsOf(ImmutableSortedDictionary<string, SiteFile> before, SiteFile file, DirtyPaths dirty) =>
        before.GetValueOrDefault(file.Path) is { } was && was.Length == file.Length && !dirty.Has(file.Path) ? was.Facts : null;
}

namespace Briefs.Reading.Discovery;

/// <summary>What stands in a site's folder, in ordinal order of the paths, all of which are relative to it, with <c>/</c>.</summary>
public sealed record ContentListing
{
    public ImmutableArray<ContentEntry> Briefs { get; init; } = [];

    public ImmutableArray<ContentEntry> Pages { get; init; } = [];

    /// <summary>Those of <c>content/images/</c> and beside briefs and pages, by path.</summary>
    public ImmutableSortedDictionary<string, SiteFile> Pictures { get; init; } =
        ImmutableSortedDictionary.Create<string, SiteFile>(StringComparer.Ordinal);

    /// <summary>Files of <c>templates/</c>, by path.</summary>
    public ImmutableSortedDictionary<string, SiteFile> Templates { get; init; } =
        ImmutableSortedDictionary.Create<string, SiteFile>(StringComparer.Ordinal);

    /// <summary>Files of <c>templates/fonts/</c>, by path.</summary>
    public ImmutableArray<SiteFile> Fonts { get; init; } = [];

    /// <summary><c>content/site.yml</c>; null when the site has none.</summary>
    public string? Settings { get; init; }

    /// <summary><c>content/people.yml</c>; null when the site has none.</summary>
    public string? People { get; init; }

    /// <summary><c>content/sources.yml</c> or <c>content/sources.json</c>; null when the site has neither.</summary>
    public string? Sources { get; init; }

    /// <summary><c>content/images.yml</c>; null when the site has none.</summary>
    public string? ImageCredits { get; init; }

    /// <summary>
    /// The same with files that somebody is writing and has not saved: such as are not listed, and would be read if they were there.
    /// </summary>
    /// <param name="paths">Relative to the site's folder, with <c>/</c>.</param>
    public ContentListing WithUnsaved(IEnumerable<string> paths)
    {
        return paths.Aggregate(this, (listing, path) => listing.With(path));
    }

    private ContentListing With(string path) => path switch
    {
        ContentPaths.Settings => this with { Settings = path },
        ContentPaths.People => this with { People = path },
        ContentPaths.ImageCredits => this with { ImageCredits = path },
        ContentPaths.SourcesJson or ContentPaths.SourcesYaml => this with { Sources = Sources ?? path },
        _ when IsIn(ContentPaths.Briefs, path) => this with { Briefs = Add(Briefs, path) },
        _ when IsInPages(path) => this with { Pages = Add(Pages, path) },
        _ => this,
    };

    private static bool IsIn(string folder, string path) =>
        path.StartsWith(folder + "/", StringComparison.Ordinal) && path.LastIndexOf('/') == folder.Length;

    private static bool IsInPages(string path) =>
        path.StartsWith(ContentPaths.Pages + "/", StringComparison.Ordinal)
        && PageFolders.Get(path).Split('/', StringSplitOptions.RemoveEmptyEntries) is { Length: < ReadingLimits.FolderDepth } folders
        && folders.All(folder => FileNames.MisnamedFolder(folder) is null);

    private static ImmutableArray<ContentEntry> Add(ImmutableArray<ContentEntry> entries, string path)
    {
        var at = entries.BinarySearch(
            new ContentEntry(path, "", null), Comparer<ContentEntry>.Create((a, b) => string.CompareOrdinal(a.Path, b.Path)));
        return at >= 0 || FileNames.Misnamed(path[(path.LastIndexOf('/') + 1)..], out var slug, out var lang) is not null
            ? entries
            : entries.Insert(~at, new ContentEntry(path, PageFolders.Get(path) + slug, lang));
    }
}

/// <summary>A brief or page to be read.</summary>
/// <param name="Path">Relative to the site's folder, with <c>/</c>.</param>
/// <param name="Slug">The name without language and ending, after the folders of a page: <c>rules/file-name</c>; NFC.</param>
/// <param name="Lang">The language in the name, BCP 47; null when there is none.</param>
public sealed record ContentEntry(string Path, string Slug, string? Lang);

namespace Briefs.Reading.Discovery;

/// <summary>The files of a site, in ordinal order of their paths, which are relative to the site's folder, with <c>/</c>.</summary>
public sealed record ContentListing
{
    public ImmutableArray<ContentEntry> Briefs { get; init; } = [];

    public ImmutableArray<ContentEntry> Pages { get; init; } = [];

    /// <summary>Pictures in <c>content/images/</c> and beside briefs and pages, by path.</summary>
    public ImmutableSortedDictionary<string, SiteFile> Pictures { get; init; } =
        ImmutableSortedDictionary.Create<string, SiteFile>(StringComparer.Ordinal);

    /// <summary>The attachments in <c>content/files/</c>, by path.</summary>
    public ImmutableSortedDictionary<string, Attachment> Attachments { get; init; } =
        ImmutableSortedDictionary.Create<string, Attachment>(StringComparer.Ordinal);

    /// <summary>Files of <c>templates/</c>, by path.</summary>
    public ImmutableSortedDictionary<string, SiteFile> Templates { get; init; } =
        ImmutableSortedDictionary.Create<string, SiteFile>(StringComparer.Ordinal);

    /// <summary>Fonts of <c>templates/fonts/</c> for social cards, by path.</summary>
    public ImmutableArray<SiteFile> Fonts { get; init; } = [];

    /// <summary>Fonts of <c>templates/fonts/</c> for pages, by path.</summary>
    public ImmutableArray<SiteFile> WebFonts { get; init; } = [];

    /// <summary><c>content/site.yml</c>; null when the site has none.</summary>
    public string? Settings { get; init; }

    /// <summary><c>content/people.yml</c>; null when the site has none.</summary>
    public string? People { get; init; }

    /// <summary><c>content/authors.yml</c>; null when the site has none.</summary>
    public string? Authors { get; init; }

    /// <summary><c>content/sources.yml</c> or <c>content/sources.json</c>; null when the site has neither.</summary>
    public string? Sources { get; init; }

    /// <summary><c>content/images.yml</c>; null when the site has none.</summary>
    public string? ImageCredits { get; init; }

    /// <summary>
    /// The same listing with files that are open in an editor and not saved yet: those that would be read if they existed on disk.
    /// </summary>
    /// <param name="paths">Relative to the site's folder, with <c>/</c>.</param>
    public ContentListing WithUnsaved(IEnumerable<string> paths)
    {
        return paths.Aggregate(this, (listing, path) => listing.With(path));
    }

    /// <summary>The same listing with files that the site has but its folder lacks.</summary>
    public ContentListing WithAbsent(AbsentFiles files) => ReferenceEquals(files, AbsentFiles.None) ? this : this with
    {
        Pictures = Pictures.SetItems(files.Pictures),
        Attachments = Attachments.SetItems(files.Attachments),
    };

    private ContentListing With(string path) => path switch
    {
        ContentPaths.Settings => this with { Settings = path },
        ContentPaths.People => this with { People = path },
        ContentPaths.Authors => this with { Authors = path },
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

/// <summary>A brief or page to read.</summary>
/// <param name="Path">Relative to the site's folder, with <c>/</c>.</param>
/// <param name="Slug">
/// The file name without language and extension, with the folders of a page before it: <c>rules/file-name</c>; NFC.
/// </param>
/// <param name="Lang">The language in the file name, BCP 47; null when there is none.</param>
public sealed record ContentEntry(string Path, string Slug, string? Lang);

/// <summary>Paths in a site's folder.</summary>
public static class ContentPaths
{
    public const string Content = "content";
    public const string Settings = "content/site.yml";
    public const string People = "content/people.yml";
    public const string Authors = "content/authors.yml";
    public const string SourcesYaml = "content/sources.yml";
    public const string SourcesJson = "content/sources.json";
    public const string SourcesBib = "content/sources.bib";
    public const string ImageCredits = "content/images.yml";
    public const string Briefs = "content/briefs";
    public const string Pages = "content/pages";
    public const string Images = "content/images";
    public const string Files = "content/files";
    public const string Evidence = "content/evidence";
    public const string Templates = "templates";
    public const string Fonts = "templates/fonts";
}

/// <summary>
/// Folders in <c>content/pages/</c> are part of the address: <c>content/pages/rules/x.md</c> is published at <c>/rules/x/</c>.
/// </summary>
internal static class PageFolders
{
    /// <summary>The folders of a page, each with its slash; empty for a page in none, and for a brief.</summary>
    /// <param name="path">Relative to the site's folder: <c>content/pages/rules/x.md</c>.</param>
    public static string Get(string path) =>
        path.StartsWith(ContentPaths.Pages + "/", StringComparison.Ordinal)
            ? path[(ContentPaths.Pages.Length + 1)..(path.LastIndexOf('/') + 1)]
            : "";
}

namespace Briefs.Reading.Discovery;

/// <summary>Where things stand in a site's folder.</summary>
public static class ContentPaths
{
    public const string Content = "content";
    public const string Settings = "content/site.yml";
    public const string People = "content/people.yml";
    public const string SourcesYaml = "content/sources.yml";
    public const string SourcesJson = "content/sources.json";
    public const string SourcesBib = "content/sources.bib";
    public const string ImageCredits = "content/images.yml";
    public const string Briefs = "content/briefs";
    public const string Pages = "content/pages";
    public const string Images = "content/images";
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


namespace Briefs.Model.Addresses;

/// <summary>Where everything but the briefs and pages lives: relative to the base path, not percent-encoded.</summary>
public static class SiteAddresses
{
    public const string People = "people/";
    public const string Sources = "sources/";
    public const string Topics = "topics/";
    public const string Quotations = "quotes/";
    public const string Corrections = "corrections/";
    public const string Archive = "archive/";
    public const string Evidence = "evidence.json";
    public const string Feed = "feed.xml";
    public const string JsonFeed = "feed.json";
    public const string QuotationsTable = "quotes.csv";
    public const string Sitemap = "sitemap.xml";

    /// <summary>The sources of a brief for LaTeX, behind the brief's own address.</summary>
    public const string SourcesBibTex = "sources.bib";

    /// <summary>The same for reference managers.</summary>
    public const string SourcesRis = "sources.ris";

    /// <summary>The same as CSL-JSON.</summary>
    public const string SourcesCsl = "sources.csl.json";

    private const string ContentFolder = "content/";

    /// <summary>The feed of what a folder lists: of a language, of a topic.</summary>
    public static string FeedIn(string folder) => folder + Feed;

    /// <summary>The same as JSON.</summary>
    public static string JsonFeedIn(string folder) => folder + JsonFeed;

    /// <summary>A folder named after a language, the site's own too: its feed has that name where there are several languages.</summary>
    public static string FolderNamed(string lang)
    {
        return lang.ToLowerInvariant() + "/";
    }

    /// <summary>The home of a language; the site's own is the root.</summary>
    public static string Home(string lang, string siteLang) => LanguageFolder(lang, siteLang);

    public static string Person(PersonId id) => $"{People}{id.Value}/";

    public static string Topic(string name) => $"{Topics}{AddressText.Slug(name)}/";

    /// <summary>The briefs of one year.</summary>
    public static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"{Archive}{year:0000}/");

    /// <summary>Part of the quotations as data, for the search on their page.</summary>
    /// <param name="part">1-based.</param>
    public static string QuotationPart(int part) => string.Create(CultureInfo.InvariantCulture, $"{Quotations}data/{part}.json");

    /// <summary>A page of a list that is cut into pages; the first is the list's own address.</summary>
    /// <param name="page">1-based.</param>
    public static string ListPage(string list, int page) =>
        page == 1 ? list : string.Create(CultureInfo.InvariantCulture, $"{list}page/{page}/");

    /// <summary>
    /// A picture under its name and ten digits of its content: <c>images/border-3f9a1c02be.jpg</c>, so that a browser that keeps
    /// it never shows an older one under a newer page. One that nobody looked into keeps its name.
    /// </summary>
    public static string Picture(SiteFile picture)
    {
        var path = picture.Path.StartsWith(ContentFolder, StringComparison.Ordinal) ? picture.Path[ContentFolder.Length..] : picture.Path;
        if (picture.Facts is not { } facts) return path;
        var ending = Path.GetExtension(path);
        return $"{path[..^ending.Length]}-{facts.Hash}{ending}";
    }

    /// <summary>The social card of a brief.</summary>
    /// <param name="hash">Of what it shows.</param>
    public static string Card(string slug, string hash) => $"cards/{slug}-{hash}.png";

    /// <summary>Where a brief or page lives.</summary>
    public static string Document(Brief document, string siteLang)
    {
        var folder = LanguageFolder(document.Lang, siteLang);
        return document.Kind == DocumentKind.Brief ? $"{folder}briefs/{document.Slug}/" : $"{folder}{document.Slug}/";
    }

    /// <summary>Empty for the site's own language, else <c>ru/</c>.</summary>
    public static string LanguageFolder(string lang, string siteLang)
    {
        return string.Equals(lang, siteLang, StringComparison.OrdinalIgnoreCase) ? "" : FolderNamed(lang);
    }
}


namespace Briefs.Model.Addresses;

/// <summary>Addresses of everything except briefs and pages: relative to the base path, not percent-encoded.</summary>
public static class SiteAddresses
{
    public const string People = "people/";
    public const string Sources = "sources/";
    public const string Topics = "topics/";
    public const string Quotations = "quotes/";
    public const string Corrections = "corrections/";
    public const string Archive = "archive/";
    public const string Fonts = "fonts/";
    public const string Recommendations = "recommendations/";
    public const string RecommendationsTable = "recommendations.csv";
    public const string RecommendationsData = "recommendations.json";
    public const string Attachments = "files/";

    public const string Search = "search/";

    /// <summary>The desk, and the folder of its files.</summary>
    public const string Desk = "desk/";

    /// <summary>The folder of the search index.</summary>
    public const string SearchData = "search/data/";

    public const string Evidence = "evidence.json";
    public const string Feed = "feed.xml";
    public const string JsonFeed = "feed.json";
    public const string QuotationsTable = "quotes.csv";
    public const string Sitemap = "sitemap.xml";

    /// <summary>A brief's sources as CSL-JSON, in the folder of the brief.</summary>
    public const string SourcesCsl = "sources.csl.json";

    /// <summary>A brief as a PDF, in the folder of the brief.</summary>
    public const string BriefPdf = "brief.pdf";

    private const string ContentFolder = "content/";

    /// <summary>The Atom feed of a language or topic.</summary>
    public static string FeedIn(string folder) => folder + Feed;

    /// <summary>The JSON Feed of a language or topic.</summary>
    public static string JsonFeedIn(string folder) => folder + JsonFeed;

    /// <summary>
    /// The folder named after a language. If there are several languages, the feed of the site's own is in such a folder too.
    /// </summary>
    public static string FolderNamed(string lang)
    {
        return lang.ToLowerInvariant() + "/";
    }

    /// <summary>The home page of a language; for the site's own, the root.</summary>
    public static string Home(string lang, string siteLang) => LanguageFolder(lang, siteLang);

    public static string Person(PersonId id) => $"{People}{id.Value}/";

    public static string Topic(string name) => $"{Topics}{AddressText.Slug(name)}/";

    /// <summary>Everything that briefs recommend to one addressee.</summary>
    public static string Addressee(string name) => $"{Recommendations}{AddressText.Slug(name)}/";

    /// <summary>The briefs of one year.</summary>
    public static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"{Archive}{year:0000}/");

    /// <summary>One part of the quotations as JSON, for the search on their page.</summary>
    /// <param name="part">1-based.</param>
    public static string QuotationPart(int part) => string.Create(CultureInfo.InvariantCulture, $"{Quotations}data/{part}.json");

    /// <summary>A part of the evidence of a large site: <c>evidence/documents-1.json</c>.</summary>
    /// <param name="list">documents, kept, sources or people.</param>
    /// <param name="part">1-based.</param>
    public static string EvidencePart(string list, int part) => string.Create(CultureInfo.InvariantCulture, $"evidence/{list}-{part}.json");

    /// <summary>A part of the table of quotations; the first has the address of the table.</summary>
    /// <param name="part">1-based.</param>
    public static string QuotationsTablePart(int part) =>
        part == 1 ? QuotationsTable : string.Create(CultureInfo.InvariantCulture, $"{Quotations}table-{part}.csv");

    /// <summary>A page of a paginated list; the first page has the list's own address.</summary>
    /// <param name="page">1-based.</param>
    public static string ListPage(string list, int page) =>
        page == 1 ? list : string.Create(CultureInfo.InvariantCulture, $"{list}page/{page}/");

    /// <summary>
    /// A picture with its name and ten digits of its hash: <c>images/border-3f9a1c02be.jpg</c>, so that a browser never shows a cached
    /// older picture. A picture whose bytes were not read keeps its name.
    /// </summary>
    public static string Picture(SiteFile picture)
    {
        var path = picture.Path.StartsWith(ContentFolder, StringComparison.Ordinal) ? picture.Path[ContentFolder.Length..] : picture.Path;
        if (picture.Facts is not { } facts) return path;
        var ending = Path.GetExtension(path);
        var folder = path.LastIndexOf('/') + 1;
        return $"{path[..folder]}{AddressText.Shorten(path[folder..^ending.Length])}-{facts.Hash}{ending}";
    }

    /// <summary>A smaller copy of a picture, with its width: <c>images/border-3f9a1c02be-800.webp</c>.</summary>
    public static string Resized(ResizedPicture copy)
    {
        var original = Picture(copy.Original);
        var ending = copy.Type == PictureType.WebP ? ".webp" : Path.GetExtension(original);
        return string.Create(CultureInfo.InvariantCulture, $"{Path.ChangeExtension(original, null)}-{copy.Width}{ending}");
    }

    /// <summary>A font for pages, next to the stylesheet that names it: <c>fonts/title.woff2</c>.</summary>
    /// <param name="path">Relative to the site's folder.</param>
    public static string Font(string path) => Fonts + path[(path.LastIndexOf('/') + 1)..];

    /// <summary>An attachment, under its own name: <c>files/letter.pdf</c>. Readers cite it, so the address never changes.</summary>
    /// <param name="path">Relative to the site's folder.</param>
    public static string Attachment(string path) =>
        path.StartsWith(ContentFolder, StringComparison.Ordinal) ? path[ContentFolder.Length..] : path;

    /// <summary>The social card of a brief.</summary>
    /// <param name="hash">The hash of what the card shows.</param>
    public static string Card(string slug, string hash) => $"cards/{AddressText.Shorten(slug)}-{hash}.png";

    /// <summary>The address of a brief or page.</summary>
    public static string Document(Brief document, string siteLang)
    {
        var folder = LanguageFolder(document.Lang, siteLang);
        return document.Kind == DocumentKind.Brief ? $"{folder}briefs/{document.Slug}/" : $"{folder}{document.Slug}/";
    }

    /// <summary>Empty for the site's own language, otherwise for example <c>ru/</c>.</summary>
    public static string LanguageFolder(string lang, string siteLang)
    {
        return string.Equals(lang, siteLang, StringComparison.OrdinalIgnoreCase) ? "" : FolderNamed(lang);
    }
}

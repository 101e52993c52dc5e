using System.Globalization;
using Briefs.Model;

namespace Briefs.Addresses;

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
    public const string Sitemap = "sitemap.xml";

    private const string ContentFolder = "content/";

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

    /// <param name="path">Relative to the site's folder: <c>content/images/border.jpg</c>.</param>
    public static string Picture(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.StartsWith(ContentFolder, StringComparison.Ordinal) ? path[ContentFolder.Length..] : path;
    }

    /// <summary>Where a brief or page lives.</summary>
    public static string Document(Brief document, string siteLang)
    {
        ArgumentNullException.ThrowIfNull(document);
        var folder = LanguageFolder(document.Lang, siteLang);
        return document.Kind == DocumentKind.Brief ? $"{folder}briefs/{document.Slug}/" : $"{folder}{document.Slug}/";
    }

    /// <summary>Empty for the site's own language, else <c>ru/</c>.</summary>
    public static string LanguageFolder(string lang, string siteLang)
    {
        ArgumentNullException.ThrowIfNull(lang);
        return string.Equals(lang, siteLang, StringComparison.OrdinalIgnoreCase) ? "" : lang.ToLowerInvariant() + "/";
    }
}

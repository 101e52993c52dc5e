using Briefs.Model.Addresses;
using Briefs.Pages.Exports;
using Briefs.Pages.Localization;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>
/// Open Graph tags, used where a link to the page is shared. All addresses are those of the published page, in a preview too. The tags load
/// nothing when the page is read.
/// </summary>
internal static class ShareTags
{
    /// <summary>A list of objects with <c>property</c> and <c>content</c>.</summary>
    public static ScriptArray Create(PublishedSite site, PageHead head)
    {
        var tags = new List<(string Property, string? Content)>
        {
            ("og:type", head.Kind == "brief" ? "article" : "website"),
            ("og:title", head.Title),
            ("og:url", site.CanonicalLink(head.Address)),
            ("og:site_name", site.Settings.TitleIn(head.Lang).Text),
            ("og:description", head.Description),
            ("og:locale", Locale.Get(head.Lang)),
        };
        tags.AddRange(head.Versions.Where(v => v.Lang != head.Lang).Select(v => ("og:locale:alternate", (string?)Locale.Get(v.Lang))));
        tags.AddRange(CardOf(site, head) is { } card ? CardTags(site, card) : PictureTags(site, head));
        if (head is { Kind: "brief", Document: { } brief }) tags.AddRange(ArticleTags(site, brief));
        return new ScriptArray(tags.Where(t => !string.IsNullOrEmpty(t.Content))
            .Select(t => new ScriptObject(2) { ["property"] = t.Property, ["content"] = t.Content }));
    }

    /// <summary>The social card of a brief's page; null for other pages and for a site without cards.</summary>
    public static PlannedFile.Drawn? CardOf(PublishedSite site, PageHead head) =>
        head.Document is { } document ? site.CardOf(document) : null;

    /// <summary>The page's own picture, otherwise the site's logo, unless it is an SVG; null for none.</summary>
    public static string? PictureOf(PublishedSite site, PageHead head) =>
        head.Document?.Image?.Path is { } path && !IsSvg(path) ? path : LogoOf(site);

    private static string? LogoOf(PublishedSite site) =>
        site.Settings.Logo is { } logo && site.FindPicture(logo) is not null && !IsSvg(logo) ? logo : null;

    // Programs that show previews of links draw no SVG.
    private static bool IsSvg(string path) => path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    // In a preview the card's address is in the preview: the card of a changed brief does not exist elsewhere yet.
    private static IEnumerable<(string, string?)> CardTags(PublishedSite site, PlannedFile.Drawn drawn)
    {
        yield return ("og:image", site.AbsoluteLink(drawn.Path));
        yield return ("og:image:type", "image/png");
        yield return ("og:image:width", CardLimits.Width.ToString(CultureInfo.InvariantCulture));
        yield return ("og:image:height", CardLimits.Height.ToString(CultureInfo.InvariantCulture));
        var card = drawn.Card;
        yield return (
            "og:image:alt", string.Join(" · ", new[] { card.Headline, card.Promise, card.Publisher, card.Date }.OfType<string>()));
    }

    private static IEnumerable<(string, string?)> PictureTags(PublishedSite site, PageHead head)
    {
        if (PictureOf(site, head) is not { } path) yield break;
        var file = site.PictureAt(path);
        yield return ("og:image", site.CanonicalLink(SiteAddresses.Picture(file)));
        if (file.Facts is { Width: > 0 } facts)
        {
            yield return ("og:image:width", facts.Width.ToString(CultureInfo.InvariantCulture));
            yield return ("og:image:height", facts.Height.ToString(CultureInfo.InvariantCulture));
        }

        yield return ("og:image:alt", head.Document?.Image is { Path: not null } image ? image.Alt : site.Settings.TitleIn(head.Lang).Text);
    }

    private static IEnumerable<(string, string?)> ArticleTags(PublishedSite site, Brief brief)
    {
        yield return ("article:published_time", brief.Date?.ToString());
        yield return ("article:modified_time", AtomFeed.ChangedOn(brief)?.ToString());
        yield return ("article:section", site.TopicNames(brief).FirstOrDefault());
        foreach (var topic in site.TopicNames(brief)) yield return ("article:tag", topic);
    }
}

/// <summary>
/// Metadata for reference managers and literature indexes: the <c>citation_</c> tags of Highwire, which Zotero and Google Scholar read, and
/// <c>twitter:card</c>, which Open Graph has no equivalent for.
/// </summary>
internal static class CitationTags
{
    /// <summary>A list of objects with <c>name</c> and <c>content</c>.</summary>
    public static ScriptArray Create(PublishedSite site, PageHead head)
    {
        var tags = new List<(string Name, string? Content)>
        {
            (
                "twitter:card",
                head.Document?.Image?.Path is null && ShareTags.CardOf(site, head) is null ? "summary" : "summary_large_image"),
        };
        if (head is { Kind: "brief", Document: { } brief }) tags.AddRange(Tags(site, head, brief));
        return new ScriptArray(tags.Where(t => !string.IsNullOrEmpty(t.Content))
            .Select(t => new ScriptObject(2) { ["name"] = t.Name, ["content"] = t.Content }));
    }

    private static IEnumerable<(string, string?)> Tags(PublishedSite site, PageHead head, Brief brief)
    {
        var publisher = site.Settings.Organization ?? site.Settings.Title;
        yield return ("citation_title", brief.Title.Plain);
        if (brief.Authors.IsEmpty) yield return ("citation_author", publisher);
        foreach (var author in brief.Authors)
        {
            yield return ("citation_author", author.NameIn(brief.Lang));
            yield return ("citation_author_orcid", author.OrcidUrl);
        }

        yield return ("citation_publication_date", brief.Date is { } date ? Date(date) : null);
        yield return ("citation_language", brief.Lang);
        yield return ("citation_publisher", publisher);
        // Marks the page as a report: without it, reference managers import a journal article.
        yield return ("citation_technical_report_institution", publisher);
        yield return ("citation_abstract", brief.Summary?.Plain);
        yield return ("citation_abstract_html_url", site.CanonicalLink(head.Address));
        yield return ("citation_fulltext_html_url", site.CanonicalLink(head.Address));
        yield return ("citation_pdf_url", BriefPdf.AddressOf(brief, site) is { } pdf ? site.CanonicalLink(pdf) : null);
        foreach (var topic in site.TopicNames(brief)) yield return ("citation_keywords", topic);
    }

    // Only the known parts, with slashes: 2020/01/09.
    private static string Date(PartialDate date) => date.ToString().Replace('-', '/');
}

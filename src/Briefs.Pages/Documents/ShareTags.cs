using Briefs.Model.Addresses;
using Briefs.Pages.Exports;
using Briefs.Pages.Localization;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>
/// What a page says of itself where a link to it is shown: Open Graph. Every address is that of the published page, in a preview
/// too; nobody is asked for anything when the page itself is read.
/// </summary>
internal static class ShareTags
{
    /// <summary>Each with <c>property</c> and <c>content</c>.</summary>
    public static ScriptArray Create(PublishedSite site, PageHead head)
    {
        var tags = new List<(string Property, string? Content)>
        {
            ("og:type", head.Kind == "brief" ? "article" : "website"),
            ("og:title", head.Title),
            ("og:url", site.CanonicalLink(head.Address)),
            ("og:site_name", site.Settings.Title),
            ("og:description", head.Description),
            ("og:locale", Locale.Get(head.Lang)),
        };
        tags.AddRange(head.Versions.Where(v => v.Lang != head.Lang).Select(v => ("og:locale:alternate", (string?)Locale.Get(v.Lang))));
        tags.AddRange(CardOf(site, head) is { } card ? CardTags(site, card) : PictureTags(site, head));
        if (head is { Kind: "brief", Document: { } brief }) tags.AddRange(ArticleTags(brief));
        return new ScriptArray(tags.Where(t => !string.IsNullOrEmpty(t.Content))
            .Select(t => new ScriptObject(2) { ["property"] = t.Property, ["content"] = t.Content }));
    }

    /// <summary>The social card of a page that is a brief; null for every other, and where the site has none.</summary>
    public static PlannedFile.Drawn? CardOf(PublishedSite site, PageHead head) =>
        head.Document is { } document ? site.Cards.GetCard(document) : null;

    /// <summary>The picture a page is shown with: its own, else the site's logo where that is no drawing; null for none.</summary>
    public static string? PictureOf(PublishedSite site, PageHead head) => head.Document?.Image?.Path ?? LogoOf(site);

    private static string? LogoOf(PublishedSite site) =>
        site.Settings.Logo is { } logo
            && site.Library.Pictures.ContainsKey(logo)
            && !logo.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
            ? logo
            : null;

    // That of a preview is shown from there: whoever looks at the link of a change wants to see its card, which is nowhere else yet.
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

        yield return ("og:image:alt", head.Document?.Image is { Path: not null } image ? image.Alt : site.Settings.Title);
    }

    private static IEnumerable<(string, string?)> ArticleTags(Brief brief)
    {
        yield return ("article:published_time", brief.Date?.ToString());
        yield return ("article:modified_time", AtomFeed.ChangedOn(brief)?.ToString());
        yield return ("article:section", brief.Topics.FirstOrDefault());
        foreach (var topic in brief.Topics.Distinct(StringComparer.Ordinal)) yield return ("article:tag", topic);
    }
}

/// <summary>
/// What a page says of itself to reference managers and indexes of literature: Highwire's <c>citation_</c> names, which Zotero
/// and Google Scholar read; and the one name of Twitter's that Open Graph has no word for.
/// </summary>
internal static class CitationTags
{
    /// <summary>Each with <c>name</c> and <c>content</c>.</summary>
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
        yield return ("citation_author", publisher);
        yield return ("citation_publication_date", brief.Date is { } date ? Date(date) : null);
        yield return ("citation_language", brief.Lang);
        yield return ("citation_publisher", publisher);
        // Says what it is: without it reference managers take it for an article of a journal.
        yield return ("citation_technical_report_institution", publisher);
        yield return ("citation_abstract", brief.Summary?.Plain);
        yield return ("citation_abstract_html_url", site.CanonicalLink(head.Address));
        yield return ("citation_fulltext_html_url", site.CanonicalLink(head.Address));
        foreach (var topic in brief.Topics.Distinct(StringComparer.Ordinal)) yield return ("citation_keywords", topic);
    }

    // Only the parts that are known, with slashes: 2020/01/09.
    private static string Date(PartialDate date) => date.ToString().Replace('-', '/');
}

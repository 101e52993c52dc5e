using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>
/// What a page says of itself to reference managers and indexes of literature: Highwire's <c>citation_</c> names, which Zotero
/// and Google Scholar read; and the one name of Twitter's that Open Graph has no word for.
/// </summary>
internal static class CitationTags
{
    /// <summary>Each with <c>name</c> and <c>content</c>.</summary>
    public static ScriptArray Of(PublishedSite site, PageHead head)
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

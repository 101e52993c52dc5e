using Briefs.Model.Addresses;
using Briefs.Model.Json;
using Briefs.Pages.Exports;
using Briefs.Pages.Indexes;
using Briefs.Pages.Localization;
using Briefs.Pages.Rendering;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>Plans the list of all quotations. The pages are complete without JavaScript; a script adds search and filters.</summary>
internal static class QuotationPages
{
    public static IEnumerable<PlannedFile> Plan(ListPlan lists)
    {
        var site = lists.Site;
        var head = new PageHead
        {
            Template = "quotes.html",
            Kind = "list",
            Address = SiteAddresses.Quotations,
            Title = lists.Words["quotations"],
            Description = lists.Words["quotations_help"],
            Lang = site.Settings.Language,
            Script = "quotes.js",
        };
        var data = new ScriptArray(QuotationParts.Addresses(site).Select(a => site.Link(a))) { IsReadOnly = true };
        var hasVerified = site.Index.Quotations.Any(q => q.Words.Status == QuotationStatus.Verified);
        return lists.Plan(
            head, ListEntries.Create(site.Index.Quotations), q => QuotationModel.Create(q, q.Words.Citations.FirstOrDefault(), site),
            new ScriptObject(2) { ["data"] = data, ["has_verified"] = hasVerified });
    }
}

/// <summary>A quotation in a list, for templates: the words, speaker, office, date, source, and verification status.</summary>
internal static class QuotationModel
{
    /// <param name="cited">The citation to show; null for none, which does not occur on a public page.</param>
    public static ScriptObject Create(ListedQuotation listed, Citation? cited, PublishedSite site)
    {
        var lang = site.Settings.Language;
        var words = site.Languages.GetLanguage(lang);
        var (brief, quotation) = listed;
        var said = cited is null ? null : brief.SaidOn(cited);
        var speaker = cited is null ? null : brief.SpeakerOf(cited);
        var name = speaker?.NameIn(lang);
        var (role, organization) = speaker?.RoleAt(said) ?? (null, null);
        var print = new RenderContext(site, brief, Destination.Page) { PageLang = lang, IsList = true };
        return new ScriptObject(12)
        {
            ["paragraphs"] = new ScriptArray(ListedWords.Format(quotation).Split('\n')),
            ["lang"] = quotation.Lang,
            ["dir"] = WritingDirection.Get(quotation.Lang),
            ["name"] = name,
            ["link"] = speaker is not null && site.PersonAddress(speaker) is { } address ? site.Link(address) : null,
            ["office"] = Office(role, organization == name ? null : organization, words),
            ["date"] = cited is not null && brief.IsDatedBySource(cited)
                ? DateModel.Create(said, "source_published", words)
                : DateModel.Create(said, "", "", words),
            ["year"] = said?.Year.ToString(CultureInfo.InvariantCulture),
            ["standing"] = QuotationJson.NameOf(quotation.Status),
            ["standing_text"] = StandingText(quotation, cited, print),
            ["where"] = cited is null ? null : print.Html(h => CitationWriter.SourceInList(cited, Passages.Create(quotation), h)),
            ["brief"] = new ScriptObject(5)
            {
                ["title"] = brief.Title.Plain,
                ["link"] = LinkOf(listed, site),
                ["page"] = site.Link(site.AddressOf(brief)),
                ["lang"] = brief.Lang,
                ["dir"] = WritingDirection.Get(brief.Lang),
            },
        };
    }

    /// <summary>Role and organisation in one phrase, as written after a name; null when neither is known.</summary>
    public static string? Office(string? role, string? organization, Language words) =>
        role is not null && organization is not null ? role + words["comma"] + organization : role ?? organization;

    /// <summary>The link to the quotation in its brief.</summary>
    public static string LinkOf(ListedQuotation listed, PublishedSite site) =>
        $"{site.Link(site.AddressOf(listed.Brief))}#{listed.Words.Id}";

    private static string? StandingText(Quotation quotation, Citation? cited, RenderContext print) => cited switch
    {
        { Unverifiable: { } reason } => print.Words.Fill("cannot_be_verified", reason),
        not null when Passages.Create(quotation).Statement(cited, print) is { } verified => verified,
        _ => null,
    };
}

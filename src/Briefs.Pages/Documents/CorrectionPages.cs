using Briefs.Model.Addresses;
using Briefs.Pages.Localization;
using Briefs.Pages.Rendering;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>Plans the list of all corrections. The page exists even when the list is empty.</summary>
internal static class CorrectionPages
{
    public static IEnumerable<PlannedFile> Plan(ListPlan lists)
    {
        var head = new PageHead
        {
            Template = "corrections.html",
            Kind = "list",
            Address = SiteAddresses.Corrections,
            Title = lists.Words["corrections"],
            Description = lists.Words["corrections_help"],
            Lang = lists.Site.Settings.Language,
        };
        return lists.Plan(head, ListEntries.Create(lists.Site.Index.Corrections), c => Model(lists, c.Brief, c.Correction));
    }

    private static ScriptObject Model(ListPlan lists, Brief brief, Correction correction) => new()
    {
        ["date"] = DateModel.Create(correction.Date, lists.Words),
        ["text"] = new RenderContext(lists.Site, brief, Destination.Excerpt) { Texts = [correction.Text.Body] }.Html(correction.Text.Body),
        ["brief"] = new ScriptObject
        {
            ["title"] = brief.Title.Plain,
            // A page does not show its own corrections; they are listed only here.
            ["link"] = lists.Site.Link(lists.Site.AddressOf(brief)) + (brief.Kind == DocumentKind.Brief ? "#corrections" : ""),
            ["lang"] = brief.Lang,
            ["dir"] = WritingDirection.Get(brief.Lang),
        },
    };
}

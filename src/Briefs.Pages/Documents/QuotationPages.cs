using Briefs.Model.Addresses;
using Briefs.Pages.Exports;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>Plans the list of all quotations. Its pages are whole without a script; with one they can be searched and filtered.</summary>
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
        return lists.Plan(
            head, site.Index.Quotations, q => QuotationModel.Of(q, q.Words.Citations.FirstOrDefault(), site), root => root["data"] = data);
    }
}

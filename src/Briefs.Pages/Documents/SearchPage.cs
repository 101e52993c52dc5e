using Briefs.Model.Addresses;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>Plans the page of the search. Without JavaScript, it leads to the lists.</summary>
internal static class SearchPage
{
    public static PlannedFile Plan(ListPlan lists)
    {
        var site = lists.Site;
        var head = new PageHead
        {
            Template = "search.html",
            Kind = "list",
            Address = SiteAddresses.Search,
            Title = lists.Words["search"],
            Description = lists.Words["search_help"],
            Lang = site.Settings.Language,
            Script = "search.js",
        };
        return lists.PlanOne(head, new ScriptObject(1) { ["data"] = site.Link(SiteAddresses.SearchData) });
    }
}

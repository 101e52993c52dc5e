using Briefs.Model.Addresses;
using Briefs.Model.Json;
using Briefs.Pages.Indexes;
using Briefs.Pages.Output;
using Briefs.Pages.Rendering;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>Plans the list of sources, each with the briefs that cite it.</summary>
internal static class SourcePages
{
    // A source may be cited by hundreds of briefs; the list shows only the newest.
    private const int MostBriefs = 20;

    public static IEnumerable<PlannedFile> Plan(ListPlan lists)
    {
        var head = new PageHead
        {
            Template = "sources.html",
            Kind = "list",
            Address = SiteAddresses.Sources,
            Title = lists.Words["sources"],
            Description = lists.Words["sources_help"],
            Lang = lists.Site.Settings.Language,
        };
        return lists.Plan(head, ListEntries.Create(lists.Site.Index.Sources), s => UsedModel(lists, s));
    }

    /// <summary>The briefs that are listed for a source.</summary>
    public static IEnumerable<Brief> Listed(UsedSource used) => used.UsedIn.Take(MostBriefs);

    private static ScriptObject UsedModel(ListPlan lists, UsedSource used)
    {
        var site = lists.Site;
        var print = new RenderContext(site, used.UsedIn[0], Destination.Page) { PageLang = site.Settings.Language };
        var model = SourceModel.Create(used.Source, print);
        model["briefs"] = new ScriptArray(Listed(used).Select(b => BriefCards.Card(b, site, lists.Words)));
        model["more"] = used.UsedIn.Length > MostBriefs ? lists.Words.Count("and_more", used.UsedIn.Length - MostBriefs) : null;
        return model;
    }
}

/// <summary>A source, for templates.</summary>
internal static class SourceModel
{
    public static ScriptObject Create(Source source, RenderContext print) => new(3)
    {
        ["id"] = "s-" + source.Id.Value,
        ["type"] = print.Words["type_" + QuotationJson.NameOf(source.Type)],
        ["text"] = print.Html(html => SourceWriter.Listed(source, html)),
    };
}

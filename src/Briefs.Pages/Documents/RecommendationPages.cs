using Briefs.Model.Addresses;
using Briefs.Pages.Indexes;
using Briefs.Pages.Localization;
using Briefs.Pages.Rendering;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>Plans the list of addressees, and a page for each with everything that briefs recommend to it.</summary>
internal static class RecommendationPages
{
    public static IEnumerable<PlannedFile> Plan(ListPlan lists)
    {
        var addressees = lists.Site.Index.Addressees
            .OrderBy(to => to.Key.ToUpperInvariant(), StringComparer.Ordinal).ToImmutableArray();
        if (addressees.IsEmpty) return [];
        var head = new PageHead
        {
            Template = "recommendations.html",
            Kind = "list",
            Address = SiteAddresses.Recommendations,
            Title = lists.Words["recommendations"],
            Description = lists.Words["recommendations_help"],
            Lang = lists.Site.Settings.Language,
        };
        return lists.Plan(
            head, ListEntries.Create([.. addressees.Select(to => new ListOfOne(to.Key, to.Value.Length))]), to => AddresseeModel(lists, to),
            new ScriptObject(2)
            {
                ["table"] = lists.Site.Link(SiteAddresses.RecommendationsTable),
                ["data"] = lists.Site.Link(SiteAddresses.RecommendationsData),
            }).Concat(addressees.SelectMany(to => PlanAddressee(lists, to)));
    }

    private static ScriptObject AddresseeModel(ListPlan lists, ListOfOne to) => new(3)
    {
        ["title"] = to.Name,
        ["link"] = lists.Site.Link(SiteAddresses.Addressee(to.Name)),
        ["count"] = lists.Words.Count("recommendations_count", to.Count),
    };

    private static IEnumerable<PlannedFile> PlanAddressee(
        ListPlan lists, KeyValuePair<string, ImmutableArray<ListedRecommendation>> to)
    {
        var head = new PageHead
        {
            Template = "addressee.html",
            Kind = "list",
            Address = SiteAddresses.Addressee(to.Key),
            Title = to.Key,
            Description = lists.Words.Fill("recommendations_to", to.Key),
            Lang = lists.Site.Settings.Language,
            Way = [new Crumb(lists.Words["recommendations"], SiteAddresses.Recommendations)],
        };
        return lists.Plan(
            head, ListEntries.Create(to.Value), r => Listed(r, lists.Site, lists.Words),
            new ScriptObject(1) { ["up"] = lists.Site.Link(SiteAddresses.Recommendations) });
    }

    private static ScriptObject Listed(ListedRecommendation listed, PublishedSite site, Language words)
    {
        var print = new RenderContext(site, listed.Brief, Destination.Excerpt) { PageLang = site.Settings.Language };
        var model = RecommendationModel.Create(listed, print, words);
        model["text"] = print.Html(listed.Asked.Text.Body);
        model["lang"] = listed.Brief.Lang;
        model["dir"] = WritingDirection.Get(listed.Brief.Lang);
        model["brief"] = new ScriptObject(2) { ["title"] = listed.Brief.Title.Plain, ["link"] = listed.LinkIn(site) };
        return model;
    }
}

/// <summary>A recommendation for templates: text, deadline, status and its source.</summary>
internal static class RecommendationModel
{
    /// <summary>The recommendations of a brief by addressee, each in the order of the brief; null for none.</summary>
    public static ScriptArray? Create(Brief brief, RenderContext print)
    {
        if (brief.Recommendations.IsEmpty) return null;
        return new ScriptArray(ListedRecommendation.List(brief).GroupBy(r => r.Asked.Addressee, StringComparer.Ordinal)
            .Select(to => new ScriptObject(3)
            {
                ["addressee"] = to.Key,
                ["link"] = print.Site.Link(SiteAddresses.Addressee(to.Key)),
                ["entries"] = new ScriptArray(to.Select(r => InBrief(r, print))),
            }));
    }

    /// <summary>The facts without the text, in the language of a page.</summary>
    public static ScriptObject Create(ListedRecommendation listed, RenderContext print, Language words)
    {
        var asked = listed.Asked;
        var source = asked.Source is { } id ? listed.Brief.Sources.GetValueOrDefault(id) : null;
        return new ScriptObject(9)
        {
            ["deadline"] = DateModel.Create(asked.Deadline, "deadline", words),
            ["standing"] = NameOf(asked.Status),
            ["status"] = words["recommendation_" + NameOf(asked.Status)],
            ["source"] = source is null ? null : print.Html(html => SourceWriter.Listed(source, html)),
        };
    }

    /// <summary>As in the front matter and in data.</summary>
    public static string NameOf(RecommendationStatus status) => status switch
    {
        RecommendationStatus.Accepted => "accepted",
        RecommendationStatus.Partly => "partly",
        RecommendationStatus.Done => "done",
        RecommendationStatus.Refused => "refused",
        _ => "open",
    };

    private static ScriptObject InBrief(ListedRecommendation listed, RenderContext print)
    {
        var model = Create(listed, print, print.Words);
        model["id"] = Recommendation.IdOf(listed.Number);
        model["text"] = print.Html(listed.Asked.Text.Body);
        return model;
    }
}

using Briefs.Model.Addresses;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>Plans the list of topics, and a list of briefs for each.</summary>
internal static class TopicPages
{
    public static IEnumerable<PlannedFile> Plan(ListPlan lists)
    {
        var topics = lists.Site.Index.Topics.OrderBy(t => NameOf(lists, t.Key).ToUpperInvariant(), StringComparer.Ordinal)
            .ToImmutableArray();
        if (topics.IsEmpty) return [];
        var words = lists.Words;
        var all = new PageHead
        {
            Template = "topics.html",
            Kind = "list",
            Address = SiteAddresses.Topics,
            Title = words["topics"],
            Description = words["topics_help"],
            Lang = lists.Site.Settings.Language,
        };
        var entries = ListEntries.Create([.. topics.Select(t => new ListOfOne(t.Key, t.Value.Length))]);
        return lists.Plan(all, entries, t => TopicModel(lists, t)).Concat(topics.SelectMany(t => PlanTopic(lists, t)));
    }

    private static ScriptObject TopicModel(ListPlan lists, ListOfOne topic) => new()
    {
        ["title"] = NameOf(lists, topic.Name),
        ["link"] = lists.Site.Link(SiteAddresses.Topic(topic.Name)),
        ["count"] = lists.Words.Count("briefs_count", topic.Count),
    };

    private static IEnumerable<PlannedFile> PlanTopic(ListPlan lists, KeyValuePair<string, ImmutableArray<Brief>> topic)
    {
        var head = new PageHead
        {
            Template = "topic.html",
            Kind = "list",
            Address = SiteAddresses.Topic(topic.Key),
            Title = NameOf(lists, topic.Key),
            Lang = lists.Site.Settings.Language,
            Way = [new Crumb(lists.Words["topics"], SiteAddresses.Topics)],
            Feeds = [lists.Site.Feeds.ByTopic[topic.Key]],
        };
        return lists.Plan(head, ListEntries.Create(topic.Value), b => BriefCards.Card(b, lists.Site, lists.Words));
    }

    private static string NameOf(ListPlan lists, string topic) => lists.Site.TopicName(topic, lists.Site.Settings.Language);
}

using Briefs.Model.Addresses;
using Briefs.Pages.Indexes;
using Briefs.Pages.Localization;

namespace Briefs.Pages.Exports;

/// <summary>All feeds of a site: one of everything, one for each language where there are several, one for each topic.</summary>
internal sealed class SiteFeeds
{
    private readonly Lazy<ImmutableSortedDictionary<string, Feed>> _byTopic;

    private SiteFeeds(SiteSettings settings, SiteIndex index)
    {
        Whole = new Feed("", "", settings.Title, settings.Language) { Briefs = index.Newest, Description = settings.Description };
        var spoken = index.SpokenInBriefs.Length > 1 ? index.SpokenInBriefs : [];
        ByLanguage = spoken.Select(lang => OfLanguage(lang, index, settings))
            .ToImmutableSortedDictionary(f => f.Lang, f => f, StringComparer.OrdinalIgnoreCase);
        _byTopic = new(() => index.Topics.Select(t => KeyValuePair.Create(t.Key, OfTopic(t.Key, t.Value, settings)))
            .ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    public Feed Whole { get; }

    /// <summary>By BCP 47 tag, the site's own too; empty where all briefs are in one language.</summary>
    public ImmutableSortedDictionary<string, Feed> ByLanguage { get; }

    public ImmutableSortedDictionary<string, Feed> ByTopic => _byTopic.Value;

    public IEnumerable<Feed> All => ByLanguage.Values.Concat(ByTopic.Values).Prepend(Whole);

    public static SiteFeeds Of(SiteSettings settings, SiteIndex index) => new(settings, index);

    /// <summary>What a reader of a page in a language may want to follow, the nearest first.</summary>
    public IEnumerable<Feed> For(string lang) => ByLanguage.TryGetValue(lang, out var own) ? [own, Whole] : [Whole];

    private static Feed OfLanguage(string lang, SiteIndex index, SiteSettings settings)
    {
        var home = SiteAddresses.Home(lang, settings.Language);
        return new Feed(SiteAddresses.FolderNamed(lang), home, $"{settings.Title} · {OwnNames.Of(lang)}", lang)
        {
            Briefs = index.Newest.Where(b => SiteIndex.IsIn(b, lang)),
            Description = settings.Description,
        };
    }

    private static Feed OfTopic(string topic, ImmutableArray<Brief> briefs, SiteSettings settings)
    {
        var page = SiteAddresses.Topic(topic);
        return new Feed(page, page, $"{settings.Title} · {topic}", settings.Language) { Briefs = briefs };
    }
}

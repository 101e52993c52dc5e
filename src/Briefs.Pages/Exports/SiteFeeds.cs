using System.Collections.Immutable;
using Briefs.Addresses;
using Briefs.Model;
using Briefs.Pages.Languages;
using Briefs.Pages.Listing;

namespace Briefs.Pages.Exports;

/// <summary>All feeds of a site: one of everything, one for each language where there are several, one for each topic.</summary>
internal sealed class SiteFeeds
{
    private SiteFeeds(Feed whole, ImmutableSortedDictionary<string, Feed> byLanguage, ImmutableSortedDictionary<string, Feed> byTopic) =>
        (Whole, ByLanguage, ByTopic) = (whole, byLanguage, byTopic);

    public Feed Whole { get; }

    /// <summary>By BCP 47 tag, the site's own too; empty where all briefs are in one language.</summary>
    public ImmutableSortedDictionary<string, Feed> ByLanguage { get; }

    public ImmutableSortedDictionary<string, Feed> ByTopic { get; }

    public IEnumerable<Feed> All => ByLanguage.Values.Concat(ByTopic.Values).Prepend(Whole);

    public static SiteFeeds Of(SiteSettings settings, SiteIndex index)
    {
        var whole = new Feed("", "", settings.Title, settings.Language) { Briefs = index.Newest, Description = settings.Description };
        var spoken = index.Newest.GroupBy(b => b.Lang, StringComparer.OrdinalIgnoreCase).ToList();
        var byLanguage = (spoken.Count > 1 ? spoken : []).Select(b => OfLanguage(b.Key, [.. b], settings));
        var byTopic = index.Topics.Select(t => KeyValuePair.Create(t.Key, OfTopic(t.Key, t.Value, settings)));
        return new SiteFeeds(
            whole,
            byLanguage.ToImmutableSortedDictionary(f => f.Lang, f => f, StringComparer.OrdinalIgnoreCase),
            byTopic.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    /// <summary>What a reader of a page in a language may want to follow, the nearest first.</summary>
    public IEnumerable<Feed> For(string lang) => ByLanguage.TryGetValue(lang, out var own) ? [own, Whole] : [Whole];

    private static Feed OfLanguage(string lang, ImmutableArray<Brief> briefs, SiteSettings settings)
    {
        var home = SiteAddresses.Home(lang, settings.Language);
        return new Feed(SiteAddresses.FolderNamed(lang), home, $"{settings.Title} · {OwnNames.Of(lang)}", lang) { Briefs = briefs, Description = settings.Description };
    }

    private static Feed OfTopic(string topic, ImmutableArray<Brief> briefs, SiteSettings settings)
    {
        var page = SiteAddresses.Topic(topic);
        return new Feed(page, page, $"{settings.Title} · {topic}", settings.Language) { Briefs = briefs };
    }
}

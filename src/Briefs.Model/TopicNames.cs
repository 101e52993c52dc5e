using Briefs.Model.Addresses;

namespace Briefs.Model;

/// <summary>The names of topics in several languages, from <c>topics:</c> of <c>site.yml</c>.</summary>
public sealed class TopicNames
{
    private readonly FrozenDictionary<TopicName, string> _keys;

    /// <param name="byKey">Names by the topic that they belong to.</param>
    public TopicNames(ImmutableSortedDictionary<string, LocalizedText> byKey)
    {
        ByKey = byKey;
        var keys = new Dictionary<TopicName, string>();
        foreach (var key in byKey.Keys) keys.TryAdd(TopicName.Fold("", key), key);
        foreach (var (key, names) in byKey)
        {
            foreach (var (lang, name) in names.ByLanguage)
            {
                keys.TryAdd(TopicName.Fold(lang, name), key);
                keys.TryAdd(TopicName.Fold(Primary(lang), name), key);
            }
        }

        _keys = keys.ToFrozenDictionary();
    }

    public static TopicNames None { get; } = new(ImmutableSortedDictionary.Create<string, LocalizedText>(StringComparer.Ordinal));

    public ImmutableSortedDictionary<string, LocalizedText> ByKey { get; }

    /// <summary>
    /// The topic that a brief means: the one with this name in the language of the brief, or else the one that is written this way. A topic
    /// without names in <c>site.yml</c> is returned as written.
    /// </summary>
    /// <param name="lang">BCP 47, of the brief.</param>
    public string KeyOf(string written, string lang)
    {
        if (_keys.Count == 0) return written;
        return _keys.GetValueOrDefault(TopicName.Fold(lang, written)) ?? _keys.GetValueOrDefault(TopicName.Fold(Primary(lang), written))
            ?? _keys.GetValueOrDefault(TopicName.Fold("", written)) ?? written;
    }

    /// <summary>The name of a topic on a page.</summary>
    /// <param name="key">As returned by <see cref="KeyOf"/>.</param>
    /// <param name="lang">BCP 47, of the page.</param>
    /// <param name="siteLang">BCP 47.</param>
    public string NameOf(string key, string lang, string siteLang) =>
        ByKey.TryGetValue(key, out var names) ? names.Find(lang, siteLang).Text : key;

    private static string Primary(string lang) => lang.Split('-')[0];

    private readonly record struct TopicName(string Lang, string Name)
    {
        public static TopicName Fold(string lang, string name) => new(lang.ToLowerInvariant(), AddressText.Fold(name));
    }
}

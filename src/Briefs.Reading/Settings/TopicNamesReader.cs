using Briefs.Model.Addresses;
using Briefs.Reading.FrontMatter;

namespace Briefs.Reading.Settings;

/// <summary>Reads <c>topics:</c> of <c>site.yml</c>.</summary>
internal static class TopicNamesReader
{
    public static TopicNames Read(EntryReader fields)
    {
        var byKey = ImmutableSortedDictionary.CreateBuilder<string, LocalizedText>(StringComparer.Ordinal);
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (topic, names) in fields.TextsByLanguage("topics"))
        {
            byKey[topic.Text] = names;
            foreach (var (lang, name) in names.ByLanguage)
            {
                // A brief that uses the name would be listed under only one of the two topics.
                if (taken.TryAdd($"{lang} {AddressText.Fold(name)}", topic.Text)) continue;
                var other = taken[$"{lang} {AddressText.Fold(name)}"];
                fields.Bind.Wrong(Ids.Shortened(topic.Text), topic.Span, $"named differently from the topic `{Ids.Shortened(other)}`",
                    $"Both have the name `{Ids.Shortened(name)}`. Choose another name, or delete one of the topics.");
            }
        }

        return byKey.Count == 0 ? TopicNames.None : new TopicNames(byKey.ToImmutable());
    }
}

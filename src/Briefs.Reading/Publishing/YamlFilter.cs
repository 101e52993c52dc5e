using Briefs.Reading.Yaml;

namespace Briefs.Reading.Publishing;

/// <summary>Leaves parts out of a tree. What nothing was left out of remains the same object.</summary>
public static class YamlFilter
{
    /// <param name="keep">The value to keep in place of an entry's; null to leave the entry out.</param>
    public static YamlNode.Mapping Keep(YamlNode.Mapping all, Func<YamlEntry, YamlNode?> keep)
    {
        ArgumentNullException.ThrowIfNull(all);
        var kept = all.Entries.Select(entry => (Entry: entry, Value: keep(entry))).Where(pair => pair.Value is not null)
            .Select(pair => ReferenceEquals(pair.Value, pair.Entry.Value) ? pair.Entry : pair.Entry with { Value = pair.Value! })
            .ToImmutableArray();
        return AreSame(kept, all.Entries) ? all : all with { Entries = kept };
    }

    /// <param name="keep">The item to keep in place of another; null to leave it out.</param>
    public static YamlNode.Sequence Keep(YamlNode.Sequence list, Func<YamlNode, YamlNode?> keep)
    {
        ArgumentNullException.ThrowIfNull(list);
        var items = list.Items.Select(keep).OfType<YamlNode>().ToImmutableArray();
        return AreSame(items, list.Items) ? list : list with { Items = items };
    }

    /// <summary>A text in the place of a node.</summary>
    public static YamlNode.Scalar Scalar(YamlNode place, string text)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(text);
        return new(place.Span, MappedText.Mapped(text, [.. new int[text.Length + 1]]), IsPlain: false);
    }

    private static bool AreSame<T>(ImmutableArray<T> now, ImmutableArray<T> before)
        where T : class => now.Length == before.Length && now.Zip(before).All(pair => ReferenceEquals(pair.First, pair.Second));
}

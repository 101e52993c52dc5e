using Briefs.Reading.Schema;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.Publishing;

/// <summary>Leaves out keys that Briefs does not know: what is written under them is on no page.</summary>
public static class KnownKeys
{
    /// <summary>The tree without unknown keys, at any depth; the same object if it has none.</summary>
    /// <param name="form">What the tree describes.</param>
    public static YamlNode Keep(YamlNode node, KeyForm form) => (form, node) switch
    {
        (KeyForm.Entry(var keys), YamlNode.Mapping entry) => KeepIn(entry, keys),
        (KeyForm.Entries(var keys), YamlNode.Sequence list) => Keep(list, item => Keep(item, new KeyForm.Entry(keys))),
        (KeyForm.EntriesById(var keys), YamlNode.Mapping all) => KeepAll(all, keys),
        (KeyForm.Credits(var keys), YamlNode.Mapping all) => KeepAll(all, keys),
        _ => node,
    };

    private static YamlNode.Mapping KeepIn(YamlNode.Mapping entry, KeyTable keys)
    {
        var known = entry.Entries.Where(key => keys.Find(key.Key.Text)?.Form is not (null or KeyForm.Anything))
            .Select(key => With(key, Keep(key.Value, keys.Find(key.Key.Text)!.Form))).ToImmutableArray();
        return AreSame(known, entry.Entries) ? entry : entry with { Entries = known };
    }

    private static YamlNode.Mapping KeepAll(YamlNode.Mapping all, KeyTable keys)
    {
        var kept = all.Entries.Select(entry => With(entry, Keep(entry.Value, new KeyForm.Entry(keys)))).ToImmutableArray();
        return AreSame(kept, all.Entries) ? all : all with { Entries = kept };
    }

    private static YamlNode.Sequence Keep(YamlNode.Sequence list, Func<YamlNode, YamlNode> keep)
    {
        var items = list.Items.Select(keep).ToImmutableArray();
        return AreSame(items, list.Items) ? list : list with { Items = items };
    }

    private static bool AreSame<T>(ImmutableArray<T> now, ImmutableArray<T> before)
        where T : class => now.Length == before.Length && now.Zip(before).All(pair => ReferenceEquals(pair.First, pair.Second));

    private static YamlEntry With(YamlEntry entry, YamlNode value) =>
        ReferenceEquals(entry.Value, value) ? entry : entry with { Value = value };
}

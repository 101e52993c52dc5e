using Briefs.Reading.Yaml;

namespace Briefs.Reading.Scaffolding;

/// <summary>Whether pieces of YAML say the same, wherever they stand and however they are written.</summary>
internal static class SameTree
{
    public static bool Holds(IEnumerable<YamlEntry> before, IEnumerable<YamlEntry> after) =>
        before.Select(e => (e.Key.Text, e.Value)).SequenceEqual(after.Select(e => (e.Key.Text, e.Value)), Comparer.Instance);

    /// <summary>Whether a piece of YAML is an entry with these fields and no other.</summary>
    public static bool IsEntry(YamlNode node, NewEntry entry) =>
        node is YamlNode.Mapping keys
        && keys.Entries.Select(e => (e.Key.Text, (e.Value as YamlNode.Scalar)?.Text))
            .SequenceEqual(entry.Fields.Select(f => (f.Key, (string?)f.Value)));

    private static bool AreSame(YamlNode a, YamlNode b) => (a, b) switch
    {
        (YamlNode.Scalar one, YamlNode.Scalar other) => one.Text.Trim() == other.Text.Trim() && one.IsAbsent == other.IsAbsent,
        (YamlNode.Sequence one, YamlNode.Sequence other) =>
            one.Items.Length == other.Items.Length && one.Items.Zip(other.Items).All(pair => AreSame(pair.First, pair.Second)),
        (YamlNode.Mapping one, YamlNode.Mapping other) => Holds(one.Entries, other.Entries),
        _ => false,
    };

    private sealed class Comparer : IEqualityComparer<(string Key, YamlNode Value)>
    {
        public static readonly Comparer Instance = new();

        public bool Equals((string Key, YamlNode Value) x, (string Key, YamlNode Value) y) => x.Key == y.Key && AreSame(x.Value, y.Value);

        public int GetHashCode((string Key, YamlNode Value) obj) => obj.Key.GetHashCode(StringComparison.Ordinal);
    }
}


namespace Briefs.Reading.Schema;

/// <summary>The keys that one kind of entry may have, in the order in which they are best written.</summary>
public sealed class KeyTable
{
    public KeyTable(params ImmutableArray<Key> keys)
    {
        Keys = keys;
        Names = [.. keys.Select(key => key.Name)];
    }

    public ImmutableArray<Key> Keys { get; }

    public ImmutableArray<string> Names { get; }

    /// <summary>Pairs of keys that do not stand in one entry.</summary>
    public ImmutableArray<(string One, string Other)> Apart { get; init; } = [];

    /// <summary>Keys of which an entry needs one.</summary>
    public ImmutableArray<string> OneNeeded { get; init; } = [];

    /// <summary>Those that are written first when an entry is begun.</summary>
    public ImmutableArray<string> Usual { get; init; } = [];

    /// <summary>Null for a key that is not known.</summary>
    public Key? Find(string name)
    {
        foreach (var key in Keys)
        {
            if (string.Equals(key.Name, name, StringComparison.Ordinal)) return key;
        }

        return null;
    }

    /// <summary>The same keys and more.</summary>
    internal KeyTable With(params ImmutableArray<Key> more) =>
        new([.. Keys, .. more]) { Apart = Apart, OneNeeded = OneNeeded, Usual = Usual };
}

namespace Briefs.Reading.Schema;

/// <summary>
/// A key of front matter or of a file that a site shares. The reader takes nothing that is not so described, and the schemas and the
/// completion of editors are made from the same description.
/// </summary>
/// <param name="Name">As it is written.</param>
/// <param name="Form">What stands behind it.</param>
/// <param name="Says">What it says, in a sentence or two for somebody who does not program.</param>
/// <param name="Example">A value as an editor might write it; in the one line that follows the colon.</param>
public sealed record Key(string Name, KeyForm Form, string Says, string Example)
{
    /// <summary>Whether an entry without it is reported.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The key that this is another spelling of: taken, and never offered.</summary>
    public string? SpellingOf { get; init; }

    /// <summary>Whether it is printed and is neither prose, which can cite, nor a name: words in marks have no place there.</summary>
    public bool HasNoQuotation { get; init; }

    /// <summary>
    /// Whether it is a name: marks in it are a part of the name, unless they follow a colon or are around more words than a name has.
    /// </summary>
    public bool IsName { get; init; }

    /// <summary>What may be meant behind it.</summary>
    public Known Offers { get; init; }
}

/// <summary>What a site knows already that may be meant behind a key.</summary>
public enum Known
{
    Nothing, Topics, Briefs, People, Sources, Pictures,
}

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
    internal KeyTable WithKeys(params ImmutableArray<Key> more) =>
        new([.. Keys, .. more]) { Apart = Apart, OneNeeded = OneNeeded, Usual = Usual };
}

/// <summary>What stands behind a key.</summary>
public abstract record KeyForm
{
    private KeyForm() { }

    /// <summary>A text as readers will see it.</summary>
    public sealed record Text : KeyForm;

    /// <summary>A text, or one in each of several languages: <c>name: {en: Laura Mills, ru: Лаура Миллс}</c>.</summary>
    public sealed record TextByLanguage : KeyForm;

    /// <summary>A list of texts.</summary>
    public sealed record Texts : KeyForm;

    /// <summary>A name that is not read as prose: of a file, of a host, of a folder.</summary>
    public sealed record Word : KeyForm;

    /// <summary>One of a few words.</summary>
    /// <param name="Words">The first is what counts where the key is not there, if any does.</param>
    public sealed record OneOf(ImmutableArray<string> Words) : KeyForm;

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public sealed record YesOrNo : KeyForm;

    /// <summary>A day: <c>2020-01-10</c>.</summary>
    public sealed record Day : KeyForm;

    /// <summary>A day, a month or a year, as exact as it is known.</summary>
    /// <param name="OrElse">Words that may stand in its place.</param>
    public sealed record Date(ImmutableArray<string> OrElse) : KeyForm;

    /// <summary>A moment with its distance from UTC.</summary>
    public sealed record Moment : KeyForm;

    /// <summary>The short sign of a language, BCP 47.</summary>
    public sealed record Language : KeyForm;

    /// <summary>An address of the web.</summary>
    public sealed record Address : KeyForm;

    /// <summary>The id of a person or source.</summary>
    public sealed record Id : KeyForm;

    /// <summary>Keys below this one.</summary>
    public sealed record Entry(KeyTable Keys) : KeyForm;

    /// <summary>A list, each item of which has keys.</summary>
    public sealed record Entries(KeyTable Keys) : KeyForm;

    /// <summary>Ids, and below each its keys.</summary>
    public sealed record EntriesById(KeyTable Keys) : KeyForm;

    /// <summary>Names of pictures, and behind each who made it, or keys below it.</summary>
    public sealed record Credits(KeyTable Keys) : KeyForm;

    /// <summary>Names of rules, and behind each how much it weighs.</summary>
    public sealed record Severities(ImmutableArray<string> Words) : KeyForm;

    /// <summary>Names of rules, and behind each why it is left aside.</summary>
    public sealed record Allowances : KeyForm;

    /// <summary>Whatever one likes; it is not looked at.</summary>
    public sealed record Anything : KeyForm;
}

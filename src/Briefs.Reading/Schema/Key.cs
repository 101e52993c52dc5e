namespace Briefs.Reading.Schema;

/// <summary>
/// A key of front matter or of a file shared by the site. The reader accepts only keys described here; the JSON schemas and editor
/// completion are generated from the same descriptions.
/// </summary>
/// <param name="Form">The form of its value.</param>
/// <param name="Description">Its meaning, in a sentence or two for an editor.</param>
/// <param name="Example">A value as an editor might write it, on the line of the key.</param>
public sealed record Key(string Name, KeyForm Form, string Description, string Example)
{
    /// <summary>Whether an entry without it is reported.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The key that this one is an alias of: accepted, never suggested.</summary>
    public string? AliasOf { get; init; }

    /// <summary>Whether it is printed and is neither prose, which can cite, nor a name: quotation marks are not allowed in it.</summary>
    public bool HasNoQuotation { get; init; }

    /// <summary>Whether it is a name: marks belong to the name, unless they follow a colon or enclose more words than a name has.</summary>
    public bool IsName { get; init; }

    /// <summary>Where completion takes the values from.</summary>
    public CompletionSource Offers { get; init; }
}

/// <summary>Source of completion values.</summary>
public enum CompletionSource
{
    Nothing, Topics, Briefs, People, Authors, Sources, Pictures, Attachments,
}

/// <summary>The keys that one kind of entry may have, in the recommended order.</summary>
public sealed class KeyTable
{
    public KeyTable(params ImmutableArray<Key> keys)
    {
        Keys = keys;
        Names = [.. keys.Select(key => key.Name)];
    }

    public ImmutableArray<Key> Keys { get; }

    public ImmutableArray<string> Names { get; }

    /// <summary>Pairs of keys that exclude each other.</summary>
    public ImmutableArray<(string One, string Other)> Apart { get; init; } = [];

    /// <summary>Keys of which an entry needs at least one.</summary>
    public ImmutableArray<string> OneNeeded { get; init; } = [];

    /// <summary>Pairs of a key of <see cref="OneNeeded"/> and another that an entry with it needs too.</summary>
    public ImmutableArray<(string One, string Other)> NeededWith { get; init; } = [];

    /// <summary>Keys that a new entry starts with.</summary>
    public ImmutableArray<string> Usual { get; init; } = [];

    /// <summary>Null for an unknown key.</summary>
    public Key? Find(string name)
    {
        foreach (var key in Keys)
        {
            if (string.Equals(key.Name, name, StringComparison.Ordinal)) return key;
        }

        return null;
    }

    /// <summary>The same keys, followed by more.</summary>
    internal KeyTable WithKeys(params ImmutableArray<Key> more) =>
        new([.. Keys, .. more]) { Apart = Apart, OneNeeded = OneNeeded, NeededWith = NeededWith, Usual = Usual };
}

/// <summary>The form of a key's value.</summary>
public abstract record KeyForm
{
    private KeyForm() { }

    /// <summary>A text as readers will see it.</summary>
    public sealed record Text : KeyForm;

    /// <summary>A text, or a text in each of several languages: <c>name: {en: Laura Mills, ru: Лаура Миллс}</c>.</summary>
    public sealed record TextByLanguage : KeyForm;

    /// <summary>A mapping from texts to their forms in several languages: <c>topics: {asylum: {en: Asylum, fr: Asile}}</c>.</summary>
    public sealed record TextsByLanguage : KeyForm;

    /// <summary>A mapping from names of your own to texts, each also in several languages: <c>extra: {hotline: "+7 727 000"}</c>.</summary>
    public sealed record TextsByName : KeyForm;

    /// <summary>A list of texts.</summary>
    public sealed record Texts : KeyForm;

    /// <summary>A value that is not prose: a file name, a host, a folder.</summary>
    public sealed record Word : KeyForm;

    /// <summary>One of the given words.</summary>
    /// <param name="Words">The first is the default, if the key has one.</param>
    public sealed record OneOf(ImmutableArray<string> Words) : KeyForm;

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public sealed record YesOrNo : KeyForm;

    /// <summary>A day: <c>2020-01-10</c>.</summary>
    public sealed record Day : KeyForm;

    /// <summary>A day, a month or a year, as exact as known.</summary>
    /// <param name="OrElse">Words allowed in place of a date.</param>
    public sealed record Date(ImmutableArray<string> OrElse) : KeyForm;

    /// <summary>A date and time with an offset from UTC.</summary>
    public sealed record Moment : KeyForm;

    /// <summary>A language code, BCP 47.</summary>
    public sealed record Language : KeyForm;

    /// <summary>A web address.</summary>
    public sealed record Address : KeyForm;

    /// <summary>The id of a person or source.</summary>
    public sealed record Id : KeyForm;

    /// <summary>A mapping with these keys.</summary>
    public sealed record Entry(KeyTable Keys) : KeyForm;

    /// <summary>A list of mappings with these keys.</summary>
    public sealed record Entries(KeyTable Keys) : KeyForm;

    /// <summary>A mapping from ids to mappings with these keys.</summary>
    public sealed record EntriesById(KeyTable Keys) : KeyForm;

    /// <summary>A mapping from picture names to credits, each a text or a mapping with these keys.</summary>
    public sealed record Credits(KeyTable Keys) : KeyForm;

    /// <summary>A mapping from rule ids to severities.</summary>
    public sealed record Severities(ImmutableArray<string> Words) : KeyForm;

    /// <summary>A mapping from rule ids to the reasons for suppressing them.</summary>
    public sealed record Suppressions : KeyForm;

    /// <summary>Any value; never read.</summary>
    public sealed record Anything : KeyForm;
}

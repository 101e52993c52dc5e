namespace Briefs.Reading.Schema;

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

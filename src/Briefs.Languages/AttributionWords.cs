namespace Briefs.Languages;

/// <summary>The words, other than reporting verbs, that show in a language who a quotation is from. All lower case.</summary>
public sealed class AttributionWords
{
    private readonly DataNode _data;

    internal AttributionWords(DataNode data)
    {
        _data = data;
        IsVerbFirst = data.IsTrue("is-verb-first");
        IsDense = data.IsTrue("is-dense");
    }

    /// <summary>Pronouns that can be the subject of a reporting verb: she.</summary>
    public FrozenSet<string> Pronouns => field ??= _data.WordsOf("pronouns");

    /// <summary>Subjects that are not a person: nobody.</summary>
    public FrozenSet<string> Nobody => field ??= _data.WordsOf("nobody");

    /// <summary>Words that begin or join clauses: and, while.</summary>
    public FrozenSet<string> Joins => field ??= _data.WordsOf("joins");

    /// <summary>Prepositions after which a name is not the subject: a lawyer of Mills.</summary>
    public FrozenSet<string> Prepositions => field ??= _data.WordsOf("prepositions");

    /// <summary>Verbs that apply a quoted word to a person or a thing: called it “a lie”.</summary>
    public FrozenSet<string> Naming => field ??= _data.WordsOf("naming");

    /// <summary>Auxiliary verbs before a reporting verb, which are not its subject: a dit.</summary>
    public FrozenSet<string> Auxiliaries => field ??= _data.WordsOf("auxiliaries");

    /// <summary>Words that begin a noun phrase; for English only.</summary>
    public FrozenSet<string> Determiners => field ??= _data.WordsOf("determiners");

    /// <summary>Words between the closing mark and the verb, which are not its subject: 「…」と述べ.</summary>
    public FrozenSet<string> Particles => field ??= _data.WordsOf("particles");

    /// <summary>Whether the language is written without spaces: a verb is part of a run of characters.</summary>
    public bool IsDense { get; }

    /// <summary>Whether the subject follows its verb: قال الوزير.</summary>
    public bool IsVerbFirst { get; }
}

namespace Briefs.Languages;

/// <summary>By which words, beside the verbs of saying, a language shows whose words a quotation is. All are lower case.</summary>
public sealed class AttributionWords
{
    private readonly DataNode _data;

    internal AttributionWords(DataNode data)
    {
        _data = data;
        IsVerbFirst = data.IsTrue("is-verb-first");
        IsDense = data.IsTrue("is-dense");
    }

    /// <summary>Pronouns that can be the subject of a verb of saying: she.</summary>
    public FrozenSet<string> Pronouns => field ??= _data.WordsOf("pronouns");

    /// <summary>Subjects that are no one: nobody.</summary>
    public FrozenSet<string> Nobody => field ??= _data.WordsOf("nobody");

    /// <summary>Words that begin another clause, or join two: and, while.</summary>
    public FrozenSet<string> Joins => field ??= _data.WordsOf("joins");

    /// <summary>Prepositions after which a name is not the subject: a lawyer of Mills.</summary>
    public FrozenSet<string> Prepositions => field ??= _data.WordsOf("prepositions");

    /// <summary>Verbs by which words are applied to a person or a thing: called it “a lie”.</summary>
    public FrozenSet<string> Naming => field ??= _data.WordsOf("naming");

    /// <summary>Auxiliary verbs before a verb of saying, which are no subject: a dit.</summary>
    public FrozenSet<string> Auxiliaries => field ??= _data.WordsOf("auxiliaries");

    /// <summary>Words that begin a noun phrase; known of English only.</summary>
    public FrozenSet<string> Determiners => field ??= _data.WordsOf("determiners");

    /// <summary>Words between the closing mark and the verb, which are no subject: 「…」と述べ.</summary>
    public FrozenSet<string> Particles => field ??= _data.WordsOf("particles");

    /// <summary>Written without spaces: a verb is part of a run of characters.</summary>
    public bool IsDense { get; }

    /// <summary>The subject follows its verb: قال الوزير.</summary>
    public bool IsVerbFirst { get; }
}

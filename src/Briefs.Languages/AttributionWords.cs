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

    /// <summary>Participles before the name of a thing: the ship called “Dawn”.</summary>
    public FrozenSet<string> Named => field ??= _data.WordsOf("named");

    /// <summary>Verbs after which quoted words may be those that a person denies, and so another person's: denied.</summary>
    public FrozenSet<string> Denials => field ??= _data.WordsOf("denials");

    /// <summary>Possessives of the third person, which mean the speaker as a pronoun does: her.</summary>
    public FrozenSet<string> Possessives => field ??= _data.WordsOf("possessives");

    /// <summary>Verbs after which the next words may be the answer of another person: asked.</summary>
    public FrozenSet<string> Asking => field ??= _data.WordsOf("asking");

    /// <summary>Forms of reporting verbs that need a plural subject: disent.</summary>
    public FrozenSet<string> Plurals => field ??= _data.WordsOf("plurals");

    /// <summary>Forms of address and offices that may come directly before a last name: Dr, Judge.</summary>
    public FrozenSet<string> Titles => field ??= _data.WordsOf("titles");

    /// <summary>Conjunctions between two subjects of one verb: and.</summary>
    public FrozenSet<string> Coordinators => field ??= _data.WordsOf("coordinators");

    /// <summary>Definite articles: the minister.</summary>
    public FrozenSet<string> Articles => field ??= _data.WordsOf("articles");

    /// <summary>Words before a person who is spoken to, not before a speaker: dem, à.</summary>
    public FrozenSet<string> Datives => field ??= _data.WordsOf("datives");

    /// <summary>The same, but only before a feminine noun: der Ministerin.</summary>
    public FrozenSet<string> FeminineDatives => field ??= _data.WordsOf("feminine-datives");

    /// <summary>Endings of feminine nouns for people.</summary>
    public FrozenSet<string> FeminineEndings => field ??= _data.WordsOf("feminine-endings");

    /// <summary>Articles of a subject after the person spoken to: sagte Mills ein Fahrer.</summary>
    public FrozenSet<string> Indefinites => field ??= _data.WordsOf("indefinites");

    /// <summary>Endings of nouns that a feminine article makes a dative: sagte Mills der Zeitung.</summary>
    public FrozenSet<string> FeminineNouns => field ??= _data.WordsOf("feminine-nouns");

    /// <summary>Nouns for what another person said or wrote, in all forms: statement, notices.</summary>
    public FrozenSet<string> Reports => field ??= _data.WordsOf("reports");

    /// <summary>Words that look like forms of reporting verbs but are not: reporters.</summary>
    public FrozenSet<string> NotReports => field ??= _data.WordsOf("not-reports");

    /// <summary>Words for hearing or reading what others say: heard, read.</summary>
    public FrozenSet<string> Heard => field ??= _data.WordsOf("heard");

    /// <summary>Prepositions before the name of a speaker, in addition to <see cref="SpeechWords.Sources"/>: laut Mills.</summary>
    public FrozenSet<string> SourcesOfNames => field ??= _data.WordsOf("sources-of-names");

    /// <summary>Nouns for what a person said: Mills’s words, the answer of Mills.</summary>
    public FrozenSet<string> SpeechNouns => field ??= _data.WordsOf("speech-nouns");

    /// <summary>Words before such a noun that give quoted words to the person: in Mills’s words.</summary>
    public FrozenSet<string> SpeechNounPrefixes => field ??= _data.WordsOf("speech-noun-prefixes");

    /// <summary>Those that are the words themselves: Mills’s answer was “no”. Others describe a statement that was “false”.</summary>
    public FrozenSet<string> Answers => field ??= _data.WordsOf("answers");

    /// <summary>Verbs between an answer and quoted words: Mills’s answer was “no”.</summary>
    public FrozenSet<string> Copulas => field ??= _data.WordsOf("copulas");

    /// <summary>Whether enough of the language is known to tell the speaker whom a sentence names from all others whom it names.</summary>
    public bool TellsSpeakers => Denials.Count > 0;

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

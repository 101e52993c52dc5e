namespace Briefs.Languages;

/// <summary>
/// By which words a language reports what a person said without quoting it. All are lower case. What is not listed is not
/// found: a sentence that is called a report of speech and is none costs more than one that is missed.
/// </summary>
public sealed class SpeechWords
{
    private readonly DataNode _data;

    internal SpeechWords(DataNode data)
    {
        _data = data;
        InvertsClauseVerbs = data.FindFlag("inverts-clause-verbs") != false;
        ThatWithin = data.NumberOf("that-within");
        ThatBehindComma = data.IsTrue("that-after-comma");
        DropsSubject = data.IsTrue("drops-subject");
        PartsElisions = data.IsTrue("parts-elisions");
    }

    /// <summary>Verbs that report whenever a person is their subject: said, told.</summary>
    public FrozenSet<string> Verbs => field ??= _data.WordsOf("verbs");

    /// <summary>Verbs that report when the clause that was said follows, or the verb is between commas: claimed that.</summary>
    public FrozenSet<string> ClauseVerbs => field ??= _data.WordsOf("clause-verbs");

    /// <summary>Of all of them those that have a plural before them: say. In languages whose verb forms are also infinitives.</summary>
    public FrozenSet<string> PluralVerbs => field ??= _data.WordsOf("plural-verbs");

    /// <summary>Plurals that do not end as one, for those.</summary>
    public FrozenSet<string> PluralSubjects => field ??= _data.WordsOf("plural-subjects");

    /// <summary>Of all of them those that are nouns as well: claims.</summary>
    public FrozenSet<string> NounVerbs => field ??= _data.WordsOf("noun-verbs");

    /// <summary>Verbs of <see cref="ClauseVerbs"/> may have their subject after them: a déclaré le ministre.</summary>
    public bool InvertsClauseVerbs { get; }

    /// <summary>What follows a verb for it to report: accuse … of. Verb, and the words of which one is among the next few.</summary>
    public FrozenDictionary<string, FrozenSet<string>> Objects => field ??= _data.SectionOf("objects").Items
        .SelectMany(o => o.ListOf("verbs").Select(verb => (Verb: verb, Words: o.WordsOf("words"))))
        .ToFrozenDictionary(o => o.Verb, o => o.Words, StringComparer.Ordinal);

    /// <summary>What can be told and is not speech: a story.</summary>
    public FrozenSet<string> NoObjects => field ??= _data.WordsOf("not-objects");

    /// <summary>Words that open the clause that was said: that.</summary>
    public FrozenSet<string> That => field ??= _data.WordsOf("that");

    /// <summary>Most words between the verb and such a word.</summary>
    public int ThatWithin { get; }

    /// <summary>A comma is before such a word.</summary>
    public bool ThatBehindComma { get; }

    /// <summary>Words after a verb after which the clause that was said may still come: claimed in May that.</summary>
    public FrozenSet<string> Between => field ??= _data.WordsOf("between");

    /// <summary>
    /// Words that begin a clause without any such word, if <see cref="Finite"/> is among the next few: claimed the men were.
    /// </summary>
    public FrozenSet<string> Openers => field ??= _data.WordsOf("openers");

    /// <summary>Verbs of such a clause.</summary>
    public FrozenSet<string> Finite => field ??= _data.WordsOf("finite");

    /// <summary>Words that name a source when a person follows them: according to.</summary>
    public Phrases Sources => field ??= new Phrases(_data.PhrasesOf("sources"));

    /// <summary>What may follow those and is not a person: according to plan.</summary>
    public FrozenSet<string> NoSources => field ??= _data.WordsOf("not-sources");

    /// <summary>Subjects that speak for the writer, the reader or no one: we, you, one.</summary>
    public FrozenSet<string> Own => field ??= _data.WordsOf("own");

    /// <summary>Words right before a verb after which it reports nothing: was told, could say.</summary>
    public FrozenSet<string> Before => field ??= _data.WordsOf("before");

    /// <summary>Words between subject and verb: had, also.</summary>
    public FrozenSet<string> Skipped => field ??= _data.WordsOf("skipped");

    /// <summary>Words before a verb in its clause after which no one is said to have said it: if, whatever.</summary>
    public FrozenSet<string> Hedges => field ??= _data.WordsOf("hedges");

    /// <summary>Words that say who speaks in a clause about a person: who. They count after a comma only: anybody who says so.</summary>
    public FrozenSet<string> Relatives => field ??= _data.WordsOf("relatives");

    /// <summary>Phrases with a verb in them that report nothing: that said.</summary>
    public Phrases Idioms => field ??= new Phrases(_data.PhrasesOf("idioms"));

    /// <summary>A verb needs no subject: dijo que.</summary>
    public bool DropsSubject { get; }

    /// <summary>What is before an apostrophe is a word: qu’elle.</summary>
    public bool PartsElisions { get; }

    /// <summary>Of a language without spaces: verbs that report before a comma or colon, with a person before them.</summary>
    public FrozenSet<string> DenseVerbs => field ??= _data.WordsOf("dense-verbs");

    /// <summary>Ends of a clause that report nothing.</summary>
    public FrozenSet<string> DenseIdioms => field ??= _data.WordsOf("dense-idioms");

    // Every word without which no sentence reports anything, so that one look rules most sentences out.
    private FrozenSet<string> Signals =>
        field ??= Verbs.Concat(ClauseVerbs).Concat(Objects.Keys).Concat(Sources.FirstWords).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Whether a word can be the verb, or the beginning of the phrase, by which a sentence reports; most sentences have none.
    /// </summary>
    /// <param name="word">Lower case.</param>
    public bool MayReport(ReadOnlySpan<char> word)
    {
        var signals = Signals.GetAlternateLookup<ReadOnlySpan<char>>();
        return signals.Contains(word) || (word.Contains('-') && signals.Contains(StemOf(word)));
    }

    /// <summary>A verb without the French subject after it: <c>affirme-t-elle</c>.</summary>
    /// <param name="word">Lower case.</param>
    public static ReadOnlySpan<char> StemOf(ReadOnlySpan<char> word)
    {
        if (!word.Contains('-')) return word;
        foreach (var ending in (ReadOnlySpan<string>)["-t-il", "-t-elle", "-t-ils", "-t-elles", "-il", "-elle", "-ils", "-elles"])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        }

        return word;
    }
}

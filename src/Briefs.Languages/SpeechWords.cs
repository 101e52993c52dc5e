namespace Briefs.Languages;

/// <summary>
/// The words by which a language reports speech without quoting it. All lower case. Only these words are found: a false report costs more
/// than a missed one.
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

    /// <summary>Verbs that report if the reported clause follows, or if they are between commas: claimed that.</summary>
    public FrozenSet<string> ClauseVerbs => field ??= _data.WordsOf("clause-verbs");

    /// <summary>The verbs that need a plural subject: say. For languages whose verb forms are also infinitives.</summary>
    public FrozenSet<string> PluralVerbs => field ??= _data.WordsOf("plural-verbs");

    /// <summary>Plural subjects for <see cref="PluralVerbs"/> that do not have a plural ending.</summary>
    public FrozenSet<string> PluralSubjects => field ??= _data.WordsOf("plural-subjects");

    /// <summary>The verbs that are also nouns: claims.</summary>
    public FrozenSet<string> NounVerbs => field ??= _data.WordsOf("noun-verbs");

    /// <summary>Whether <see cref="ClauseVerbs"/> can have their subject after them: a déclaré le ministre.</summary>
    public bool InvertsClauseVerbs { get; }

    /// <summary>The words that must follow a verb within the next few words for it to report, keyed by verb: accuse … of.</summary>
    public FrozenDictionary<string, FrozenSet<string>> Objects => field ??= _data.SectionOf("objects").Items
        .SelectMany(o => o.ListOf("verbs").Select(verb => (Verb: verb, Words: o.WordsOf("words"))))
        .ToFrozenDictionary(o => o.Verb, o => o.Words, StringComparer.Ordinal);

    /// <summary>Objects of such verbs that are not speech: tell a story.</summary>
    public FrozenSet<string> NoObjects => field ??= _data.WordsOf("not-objects");

    /// <summary>Words that begin the reported clause: that.</summary>
    public FrozenSet<string> That => field ??= _data.WordsOf("that");

    /// <summary>The maximum number of words between the verb and one of <see cref="That"/>.</summary>
    public int ThatWithin { get; }

    /// <summary>Whether a comma comes before one of <see cref="That"/>.</summary>
    public bool ThatBehindComma { get; }

    /// <summary>Words that may come between the verb and the reported clause: claimed in May that.</summary>
    public FrozenSet<string> Between => field ??= _data.WordsOf("between");

    /// <summary>
    /// Words that begin a reported clause without <see cref="That"/>, if <see cref="Finite"/> is among the next few words: claimed the men
    /// were.
    /// </summary>
    public FrozenSet<string> Openers => field ??= _data.WordsOf("openers");

    /// <summary>Verbs of such a clause.</summary>
    public FrozenSet<string> Finite => field ??= _data.WordsOf("finite");

    /// <summary>Phrases that name a source if a person follows: according to.</summary>
    public Phrases Sources => field ??= new Phrases(_data.PhrasesOf("sources"));

    /// <summary>Words after <see cref="Sources"/> that are not a person: according to plan.</summary>
    public FrozenSet<string> NoSources => field ??= _data.WordsOf("not-sources");

    /// <summary>Subjects that mean the writer, the reader or people in general: we, you, one.</summary>
    public FrozenSet<string> Own => field ??= _data.WordsOf("own");

    /// <summary>Words directly before a verb after which it reports nothing: was told, could say.</summary>
    public FrozenSet<string> Before => field ??= _data.WordsOf("before");

    /// <summary>Words between subject and verb: had, also.</summary>
    public FrozenSet<string> Skipped => field ??= _data.WordsOf("skipped");

    /// <summary>Words before a verb in its clause after which no person is said to have said it: if, whatever.</summary>
    public FrozenSet<string> Hedges => field ??= _data.WordsOf("hedges");

    /// <summary>Words that refer to the speaker in a clause about a person: who. Only after a comma: not in “anyone who says so”.</summary>
    public FrozenSet<string> Relatives => field ??= _data.WordsOf("relatives");

    /// <summary>Phrases that contain a verb but report nothing: that said.</summary>
    public Phrases Idioms => field ??= new Phrases(_data.PhrasesOf("idioms"));

    /// <summary>Whether a verb needs no subject: dijo que.</summary>
    public bool DropsSubject { get; }

    /// <summary>Whether the part before an apostrophe is a word: qu’elle.</summary>
    public bool PartsElisions { get; }

    /// <summary>For a language without spaces: verbs that report before a comma or colon, with a person before them.</summary>
    public FrozenSet<string> DenseVerbs => field ??= _data.WordsOf("dense-verbs");

    /// <summary>Ends of a clause that report nothing.</summary>
    public FrozenSet<string> DenseIdioms => field ??= _data.WordsOf("dense-idioms");

    // A sentence without any of these words reports nothing, so that most sentences are excluded at once.
    private FrozenSet<string> Signals =>
        field ??= Verbs.Concat(ClauseVerbs).Concat(Objects.Keys).Concat(Sources.FirstWords).ToFrozenSet(StringComparer.Ordinal);

    private WordShapes SignalShapes => field ??= new WordShapes(Signals);

    /// <summary>Returns whether a word, as written, certainly is none for which <see cref="MayReport"/> is true.</summary>
    /// <param name="word">Not empty, in any case.</param>
    public bool ReportsNothing(ReadOnlySpan<char> word) => SignalShapes.Exclude(word) && !word.Contains('-');

    /// <summary>
    /// Returns whether a word can be the verb or the beginning of the phrase by which a sentence reports; most sentences have none.
    /// </summary>
    /// <param name="word">Lower case.</param>
    public bool MayReport(ReadOnlySpan<char> word)
    {
        var signals = Signals.GetAlternateLookup<ReadOnlySpan<char>>();
        return signals.Contains(word) || (word.Contains('-') && signals.Contains(StemOf(word)));
    }

    /// <summary>Removes a French subject after a verb: <c>affirme-t-elle</c>.</summary>
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


namespace Briefs.Model.Languages;

/// <summary>
/// By which words a language tells what somebody said without quoting it. All are lower case. What is not listed is not
/// found: a sentence that is called a report of speech and is none costs more than one that is missed.
/// </summary>
public sealed record SpeechWords
{
    /// <summary>Verbs that report whenever somebody is their subject: said, told.</summary>
    public FrozenSet<string> Verbs { get; init; } = [];

    /// <summary>Verbs that report when the clause that was said follows, or the verb stands between commas: claimed that.</summary>
    public FrozenSet<string> ClauseVerbs { get; init; } = [];

    /// <summary>Of all of them those that have a plural before them: say. In languages whose verb forms are also infinitives.</summary>
    public FrozenSet<string> PluralVerbs { get; init; } = [];

    /// <summary>Plurals that do not end as one, for those.</summary>
    public FrozenSet<string> PluralSubjects { get; init; } = [];

    /// <summary>Of all of them those that are nouns as well: claims.</summary>
    public FrozenSet<string> NounVerbs { get; init; } = [];

    /// <summary>Verbs of <see cref="ClauseVerbs"/> may have their subject behind them: a déclaré le ministre.</summary>
    public bool InvertsClauseVerbs { get; init; } = true;

    /// <summary>What follows a verb for it to report: accuse … of. Verb, and the words of which one stands among the next few.</summary>
    public FrozenDictionary<string, FrozenSet<string>> Objects { get; init; } = FrozenDictionary<string, FrozenSet<string>>.Empty;

    /// <summary>What can be told and is nobody's words: a story.</summary>
    public FrozenSet<string> NoObjects { get; init; } = [];

    /// <summary>Words that open the clause that was said: that.</summary>
    public FrozenSet<string> That { get; init; } = [];

    /// <summary>Most words between the verb and such a word.</summary>
    public int ThatWithin { get; init; }

    /// <summary>A comma stands before such a word.</summary>
    public bool ThatBehindComma { get; init; }

    /// <summary>Words behind a verb after which the clause that was said may still come: claimed in May that.</summary>
    public FrozenSet<string> Between { get; init; } = [];

    /// <summary>
    /// Words that begin a clause without any such word, if <see cref="Finite"/> stands among the next few: claimed the men were.
    /// </summary>
    public FrozenSet<string> Openers { get; init; } = [];

    /// <summary>Verbs of such a clause.</summary>
    public FrozenSet<string> Finite { get; init; } = [];

    /// <summary>Words that name a source when somebody follows them: according to.</summary>
    public Phrases Sources { get; init; } = Phrases.None;

    /// <summary>What may follow those and is nobody: according to plan.</summary>
    public FrozenSet<string> NoSources { get; init; } = [];

    /// <summary>Subjects that speak for the writer, the reader or nobody: we, you, one.</summary>
    public FrozenSet<string> Own { get; init; } = [];

    /// <summary>Words right before a verb after which it reports nothing: was told, could say.</summary>
    public FrozenSet<string> Before { get; init; } = [];

    /// <summary>Words between subject and verb: had, also.</summary>
    public FrozenSet<string> Skipped { get; init; } = [];

    /// <summary>Words before a verb in its clause after which nobody is said to have said it: if, whatever.</summary>
    public FrozenSet<string> Hedges { get; init; } = [];

    /// <summary>Words that say who speaks in a clause about somebody: who. They count behind a comma only: anybody who says so.</summary>
    public FrozenSet<string> Relatives { get; init; } = [];

    /// <summary>Phrases with a verb in them that report nothing: that said.</summary>
    public Phrases Idioms { get; init; } = Phrases.None;

    /// <summary>A verb needs no subject: dijo que.</summary>
    public bool DropsSubject { get; init; }

    /// <summary>What stands before an apostrophe is a word: qu’elle.</summary>
    public bool PartsElisions { get; init; }

    /// <summary>Of a language without spaces: verbs that report before a comma or colon, with somebody before them.</summary>
    public FrozenSet<string> DenseVerbs { get; init; } = [];

    /// <summary>Ends of a clause that report nothing.</summary>
    public FrozenSet<string> DenseIdioms { get; init; } = [];

    // Every word without which no sentence reports anything, so that one look tells most sentences to be none.
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

    /// <summary>A verb without the French subject behind it: <c>affirme-t-elle</c>.</summary>
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

    internal static FrozenDictionary<string, FrozenSet<string>> ObjectsOf(params string[] lines) => lines
        .Select(l => l.Split('>'))
        .SelectMany(l => l[0]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(verb => (Verb: verb, Words: LanguageConventions.Words(l[1]))))
        .ToFrozenDictionary(p => p.Verb, p => p.Words, StringComparer.Ordinal);
}

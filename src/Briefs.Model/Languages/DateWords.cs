namespace Briefs.Model.Languages;

/// <summary>How a language names dates, and the phrases by which it tells them from the day of writing.</summary>
public sealed record DateWords
{
    /// <summary>Twelve; the forms of each, lower case.</summary>
    public required ImmutableArray<ImmutableArray<string>> Months { get; init; }

    /// <summary>Seven, from Monday; the forms of each, lower case.</summary>
    public required ImmutableArray<ImmutableArray<string>> Weekdays { get; init; }

    /// <summary>Numbers in words.</summary>
    public required FrozenDictionary<string, int> Numbers { get; init; }

    /// <summary>A whole date, in the words of <see cref="RelativeDatePhrase.Repair"/>.</summary>
    public required string Day { get; init; }

    /// <summary>Names of months and days begin with a capital, which tells May from may.</summary>
    public bool NamesAreCapital { get; init; }

    /// <summary>A repair loses these at its head behind one of <see cref="Prepositions"/>: “since in 2019”.</summary>
    public FrozenSet<string> Dropped { get; init; } = [];

    public FrozenSet<string> Prepositions { get; init; } = [];

    /// <summary>Before these words the date is what the sentence is about: “last year was the worst”.</summary>
    public FrozenSet<string> VerbsOfSubject { get; init; } = [];

    /// <summary>Has a genitive in ’s: “last year’s”.</summary>
    public bool HasPossessive { get; init; }

    public required ImmutableArray<RelativeDatePhrase> Phrases { get; init; }

    private PhraseOpenings? _openings;

    /// <summary>The phrases that can begin with a word, in their order.</summary>
    /// <param name="word">Lower case.</param>
    public ImmutableArray<RelativeDatePhrase> PhrasesFrom(ReadOnlySpan<char> word) => (_openings ??= new PhraseOpenings(this)).Find(word);

    /// <summary>Names apart by spaces, their forms by bars.</summary>
    internal static ImmutableArray<ImmutableArray<string>> Names(string spaced) =>
        [.. spaced.Split(' ').Select(n => n.Split('|').ToImmutableArray())];

    /// <summary><c>one=1 two=2</c>.</summary>
    internal static FrozenDictionary<string, int> Values(string spaced) => spaced.Split(' ').Select(pair => pair.Split('='))
        .ToFrozenDictionary(
            pair => pair[0], pair => int.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
}

/// <summary>What a relative date counts in.</summary>
public enum DateUnit
{
    Day,

    /// <summary>From Monday; with a weekday, that day of it.</summary>
    Week,

    Month,

    /// <summary>With a month, that month of it; with a day too, that day.</summary>
    Year,

    /// <summary>The same day of another year: “three years ago today”.</summary>
    Anniversary,

    /// <summary>The nearest day of that name before or after: “last Tuesday”.</summary>
    Weekday,

    /// <summary>The nearest month of that name before or after: “last October”.</summary>
    NamedMonth,
}

/// <summary>Words that tell a date by the day on which they are written, and the words to write instead.</summary>
/// <param name="Words">
/// Lower case, apart by spaces, an apostrophe being one: <c>a|b</c> is either, <c>a?</c> may be absent; <c>{n}</c>, <c>{d}</c>,
/// <c>{month}</c> and <c>{weekday}</c> stand for a number of units, a day of the month, and names.
/// </param>
/// <param name="Steps">How many units from the day of writing; with <c>{n}</c>, times that.</param>
/// <param name="Repair">
/// <c>{year}</c>, <c>{day}</c> (the whole date), <c>{d}</c>, <c>{month}</c>, <c>{month-of}</c> and <c>{month-in}</c> (second and third
/// form of its name), <c>{written}</c> (the name as it stands in the text).
/// </param>
public sealed record RelativeDatePhrase(string Words, DateUnit Unit, int Steps, string Repair)
{
    /// <summary>Each word's alternatives.</summary>
    public ImmutableArray<ImmutableArray<string>> Pattern { get; } = [.. Words.Split(' ')
        .Select(w => w.TrimEnd('?').Split('|').ToImmutableArray())];

    /// <summary>Which words may be absent.</summary>
    public ImmutableArray<bool> IsOptional { get; } = [.. Words.Split(' ').Select(w => w.EndsWith('?'))];

    /// <summary>Directly behind one of these it means something else: “the last year”. <c>#</c> is any number.</summary>
    public FrozenSet<string> NotBehind { get; init; } = [];

    /// <summary>Directly before one of these it means something else: “last year of the war”.</summary>
    public FrozenSet<string> NotBefore { get; init; } = [];
}

/// <summary>Which phrases can begin with a word, so that a text is not held against each of them at each of its words.</summary>
internal sealed class PhraseOpenings
{
    private readonly Dictionary<string, ImmutableArray<RelativeDatePhrase>> _byWord = new(StringComparer.Ordinal);
    private readonly ImmutableArray<RelativeDatePhrase> _ofDigits;

    public PhraseOpenings(DateWords language)
    {
        var openings = language.Phrases.SelectMany(phrase => FirstOf(phrase).Select(first => (First: first, Phrase: phrase))).ToList();
        _ofDigits = [.. openings.Where(o => o.First is "{n}" or "{d}").Select(o => o.Phrase).Distinct()];
        foreach (var words in openings.SelectMany(o => WordsOf(o.First, language).Select(word => (Word: word, o.Phrase)))
            .GroupBy(o => o.Word, o => o.Phrase, StringComparer.Ordinal))
        {
            _byWord.Add(words.Key, [.. words.Distinct()]);
        }
    }

    /// <summary>In the order of the language.</summary>
    public ImmutableArray<RelativeDatePhrase> Find(ReadOnlySpan<char> word) =>
        word is [>= '0' and <= '9', ..]
            ? _ofDigits
            : _byWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var phrases) ? phrases : [];

    // As far as the words before may be absent.
    private static IEnumerable<string> FirstOf(RelativeDatePhrase phrase)
    {
        for (var i = 0; i < phrase.Pattern.Length; i++)
        {
            foreach (var alternative in phrase.Pattern[i]) yield return alternative;
            if (!phrase.IsOptional[i]) yield break;
        }
    }

    private static IEnumerable<string> WordsOf(string first, DateWords language) => first switch
    {
        "{n}" => language.Numbers.Keys,
        "{d}" => [],
        "{month}" => language.Months.SelectMany(forms => forms),
        "{weekday}" => language.Weekdays.SelectMany(forms => forms),
        _ => [first],
    };
}

namespace Briefs.Languages;

/// <summary>How a language names dates, and the phrases that give them relative to the day of writing.</summary>
public sealed class DateWords
{
    private readonly DataNode _data;
    private PhraseOpenings? _openings;

    internal DateWords(DataNode data)
    {
        _data = data;
        Months = ReadNames("months", 12);
        Weekdays = ReadNames("weekdays", 7);
        Numbers = data.ListOf("numbers").Select(ReadNumber).ToFrozenDictionary(StringComparer.Ordinal);
        Day = data.FindText("day") ?? throw data.Malformed("the dates have no day");
        NamesAreCapital = data.IsTrue("names-are-capital");
        HasPossessive = data.IsTrue("has-possessive");
        Phrases = [.. data.SectionOf("phrases").Items.Select(RelativeDatePhrase.Read)];
    }

    /// <summary>Twelve; the forms of each, lower case.</summary>
    public ImmutableArray<ImmutableArray<string>> Months { get; }

    /// <summary>Seven, from Monday; the forms of each, lower case.</summary>
    public ImmutableArray<ImmutableArray<string>> Weekdays { get; }

    /// <summary>Numbers in words.</summary>
    public FrozenDictionary<string, int> Numbers { get; }

    /// <summary>A whole date, in the words of <see cref="RelativeDatePhrase.Repair"/>.</summary>
    public string Day { get; }

    /// <summary>Names of months and days begin with a capital, which makes May another word than may.</summary>
    public bool NamesAreCapital { get; }

    /// <summary>A repair loses these at its beginning after one of <see cref="Prepositions"/>: “since in 2019”.</summary>
    public FrozenSet<string> Dropped => _data.WordsOf("dropped");

    public FrozenSet<string> Prepositions => _data.WordsOf("prepositions");

    /// <summary>Before these words the date is what the sentence is about: “last year was the worst”.</summary>
    public FrozenSet<string> VerbsOfSubject => _data.WordsOf("verbs-of-subject");

    /// <summary>Has a genitive in ’s: “last year’s”.</summary>
    public bool HasPossessive { get; }

    public ImmutableArray<RelativeDatePhrase> Phrases { get; }

    /// <summary>The phrases that can begin with a word, in their order.</summary>
    /// <param name="word">Lower case.</param>
    public ImmutableArray<RelativeDatePhrase> PhrasesFrom(ReadOnlySpan<char> word) => (_openings ??= new PhraseOpenings(this)).Find(word);

    // Names apart by spaces, their forms by bars.
    private ImmutableArray<ImmutableArray<string>> ReadNames(string key, int count)
    {
        var names = _data.ListOf(key);
        return names.Length == count
            ? [.. names.Select(n => n.Split('|').ToImmutableArray())]
            : throw _data.Malformed($"{key} has {names.Length} names, not {count}");
    }

    // one=1 two=2
    private KeyValuePair<string, int> ReadNumber(string pair) =>
        pair.Split('=') is [var word, var number]
            ? KeyValuePair.Create(word, _data.ParseNumber(number))
            : throw _data.Malformed($"a number is written as one=1, not as {pair}");
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

/// <summary>Words that give a date relative to the day on which they are written, and the words to write instead.</summary>
public sealed class RelativeDatePhrase
{
    private RelativeDatePhrase(string words)
    {
        var written = words.Split(' ');
        Pattern = [.. written.Select(w => w.TrimEnd('?').Split('|').ToImmutableArray())];
        IsOptional = [.. written.Select(w => w.EndsWith('?'))];
    }

    /// <summary>
    /// Each word’s alternatives, lower case, an apostrophe being one; <c>{n}</c>, <c>{d}</c>, <c>{month}</c> and <c>{weekday}</c> are a
    /// number
    /// of units, a day of the month, and names.
    /// </summary>
    public ImmutableArray<ImmutableArray<string>> Pattern { get; }

    /// <summary>Which words may be absent.</summary>
    public ImmutableArray<bool> IsOptional { get; }

    public required DateUnit Unit { get; init; }

    /// <summary>How many units from the day of writing; with <c>{n}</c>, times that.</summary>
    public required int Steps { get; init; }

    /// <summary>
    /// <c>{year}</c>, <c>{day}</c> (the whole date), <c>{d}</c>, <c>{month}</c>, <c>{month-of}</c> and <c>{month-in}</c> (second and third
    /// form of its name), <c>{written}</c> (the name as it is in the text).
    /// </summary>
    public required string Repair { get; init; }

    /// <summary>Directly after one of these it means something else: “the last year”. <c>#</c> is any number.</summary>
    public required FrozenSet<string> NotBehind { get; init; }

    /// <summary>Directly before one of these it means something else: “last year of the war”.</summary>
    public required FrozenSet<string> NotBefore { get; init; }

    internal static RelativeDatePhrase Read(DataNode data) =>
        (data.FindText("say"), data.FindText("write"), data.ListOf("is")) is ({ } say, { } write, [var steps, var unit])
            && s_units.TryGetValue(unit, out var counted)
            ? new RelativeDatePhrase(say)
            {
                Unit = counted,
                Steps = data.ParseNumber(steps),
                Repair = write,
                NotBehind = data.WordsOf("not-after"),
                NotBefore = data.WordsOf("not-before"),
            }
            : throw data.Malformed("a phrase has what is said, how far it is in days, weeks, months or years, and what to write");

    private static readonly FrozenDictionary<string, DateUnit> s_units = Enum.GetValues<DateUnit>()
        .ToFrozenDictionary(u => u == DateUnit.NamedMonth ? "named-month" : u.ToString().ToLowerInvariant(), StringComparer.Ordinal);
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

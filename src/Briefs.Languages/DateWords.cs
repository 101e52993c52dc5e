namespace Briefs.Languages;

/// <summary>The names that a language has for dates, and the phrases for dates relative to the day of writing.</summary>
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

    /// <summary>Twelve months with the forms of each, lower case.</summary>
    public ImmutableArray<ImmutableArray<string>> Months { get; }

    /// <summary>Seven weekdays from Monday with the forms of each, lower case.</summary>
    public ImmutableArray<ImmutableArray<string>> Weekdays { get; }

    /// <summary>Numbers in words.</summary>
    public FrozenDictionary<string, int> Numbers { get; }

    /// <summary>The pattern of a whole date, with the placeholders of <see cref="RelativeDatePhrase.Repair"/>.</summary>
    public string Day { get; }

    /// <summary>Whether names of months and weekdays begin with a capital letter, which distinguishes May from may.</summary>
    public bool NamesAreCapital { get; }

    /// <summary>Words that a replacement loses at its beginning after one of <see cref="Prepositions"/>: “since in 2019”.</summary>
    public FrozenSet<string> Dropped => _data.WordsOf("dropped");

    public FrozenSet<string> Prepositions => _data.WordsOf("prepositions");

    /// <summary>Verbs before which the date is the subject of the sentence: “last year was the worst”.</summary>
    public FrozenSet<string> VerbsOfSubject => _data.WordsOf("verbs-of-subject");

    /// <summary>Whether the language has a genitive in ’s: “last year’s”.</summary>
    public bool HasPossessive { get; }

    public ImmutableArray<RelativeDatePhrase> Phrases { get; }

    /// <summary>Returns whether certainly no phrase begins with a word.</summary>
    /// <param name="word">Not empty, in any case.</param>
    public bool BeginsNothing(ReadOnlySpan<char> word) => (_openings ??= new PhraseOpenings(this)).Exclude(word);

    /// <summary>Returns the phrases that can begin with a word, in the order of the file.</summary>
    /// <param name="word">Lower case.</param>
    public ImmutableArray<RelativeDatePhrase> PhrasesFrom(ReadOnlySpan<char> word) => (_openings ??= new PhraseOpenings(this)).Find(word);

    // Names are separated by spaces, their forms by vertical bars.
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

/// <summary>The unit of a relative date.</summary>
public enum DateUnit
{
    Day,

    /// <summary>From Monday; with a weekday, that day of the week.</summary>
    Week,

    Month,

    /// <summary>With a month, that month of the year; with a day too, that day.</summary>
    Year,

    /// <summary>The same day of another year: “three years ago today”.</summary>
    Anniversary,

    /// <summary>The nearest day of that name before or after: “last Tuesday”.</summary>
    Weekday,

    /// <summary>The nearest month of that name before or after: “last October”.</summary>
    NamedMonth,

    /// <summary>A season, whose months and year depend on the place: “last spring”. It can't be resolved.</summary>
    Season,
}

/// <summary>A phrase for a date relative to the day of writing, and its replacement.</summary>
public sealed class RelativeDatePhrase
{
    private RelativeDatePhrase(string words)
    {
        var written = words.Split(' ');
        Pattern = [.. written.Select(w => w.TrimEnd('?').Split('|').ToImmutableArray())];
        IsOptional = [.. written.Select(w => w.EndsWith('?'))];
    }

    /// <summary>
    /// The alternatives for each word, lower case; an apostrophe is a word of its own. <c>{n}</c>, <c>{d}</c>, <c>{month}</c> and
    /// <c>{weekday}</c> are a number of units, a day of the month, and names.
    /// </summary>
    public ImmutableArray<ImmutableArray<string>> Pattern { get; }

    /// <summary>Whether each word is optional.</summary>
    public ImmutableArray<bool> IsOptional { get; }

    public required DateUnit Unit { get; init; }

    /// <summary>The number of units from the day of writing; multiplied by <c>{n}</c> if present.</summary>
    public required int Steps { get; init; }

    /// <summary>
    /// The replacement, with the placeholders <c>{year}</c>, <c>{day}</c> (the whole date), <c>{d}</c>, <c>{month}</c>, <c>{month-of}</c>
    /// and <c>{month-in}</c> (the second and third form of the name), and <c>{written}</c> (the name as in the text).
    /// </summary>
    public required string Repair { get; init; }

    /// <summary>Words directly before the phrase that change its meaning: “the last year”. <c>#</c> is any number.</summary>
    public required FrozenSet<string> NotBehind { get; init; }

    /// <summary>Words directly after the phrase that change its meaning: “last year of the war”.</summary>
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
            : throw data.Malformed("a phrase needs the keys say, is (a number and a unit, such as -1 year) and write");

    private static readonly FrozenDictionary<string, DateUnit> s_units = Enum.GetValues<DateUnit>()
        .ToFrozenDictionary(u => u == DateUnit.NamedMonth ? "named-month" : u.ToString().ToLowerInvariant(), StringComparer.Ordinal);
}

/// <summary>An index of phrases by their first word, so that a text is not compared with every phrase at every word.</summary>
internal sealed class PhraseOpenings
{
    private readonly Dictionary<string, ImmutableArray<RelativeDatePhrase>> _byWord = new(StringComparer.Ordinal);
    private readonly ImmutableArray<RelativeDatePhrase> _ofDigits;
    private readonly WordShapes _shapes;

    public PhraseOpenings(DateWords language)
    {
        var openings = language.Phrases.SelectMany(phrase => FirstOf(phrase).Select(first => (First: first, Phrase: phrase))).ToList();
        _ofDigits = [.. openings.Where(o => o.First is "{n}" or "{d}").Select(o => o.Phrase).Distinct()];
        foreach (var words in openings.SelectMany(o => WordsOf(o.First, language).Select(word => (Word: word, o.Phrase)))
            .GroupBy(o => o.Word, o => o.Phrase, StringComparer.Ordinal))
        {
            _byWord.Add(words.Key, [.. words.Distinct()]);
        }

        _shapes = new WordShapes(_byWord.Keys);
    }

    /// <summary>Whether certainly no phrase begins with a word, in any case.</summary>
    public bool Exclude(ReadOnlySpan<char> word) => !char.IsAsciiDigit(word[0]) && _shapes.Exclude(word);

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<RelativeDatePhrase> Find(ReadOnlySpan<char> word) =>
        word is [>= '0' and <= '9', ..]
            ? _ofDigits
            : _byWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var phrases) ? phrases : [];

    // Also later words if all words before them are optional.
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

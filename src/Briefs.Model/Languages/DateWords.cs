
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
    public ImmutableArray<RelativeDatePhrase> PhrasesFrom(ReadOnlySpan<char> word) => (_openings ??= new PhraseOpenings(this)).At(word);

    /// <summary>Names apart by spaces, their forms by bars.</summary>
    internal static ImmutableArray<ImmutableArray<string>> Names(string spaced) =>
        [.. spaced.Split(' ').Select(n => n.Split('|').ToImmutableArray())];

    /// <summary><c>one=1 two=2</c>.</summary>
    internal static FrozenDictionary<string, int> Values(string spaced) => spaced.Split(' ').Select(pair => pair.Split('='))
        .ToFrozenDictionary(
            pair => pair[0], pair => int.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
}


namespace Briefs.Model.Languages;

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

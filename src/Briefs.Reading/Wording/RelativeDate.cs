using Briefs.Model.Languages;

namespace Briefs.Reading.Wording;

/// <summary>
/// A phrase found in a text, from its first word to behind its last, with what its slots hold; 0 and empty for those it has not.
/// </summary>
internal readonly record struct RelativeDate(RelativeDatePhrase Phrase, int First, int End)
{
    public int Count { get; init; }

    public int Day { get; init; }

    /// <summary>1 to 12.</summary>
    public int Month { get; init; }

    /// <summary>1 to 7, from Monday.</summary>
    public int Weekday { get; init; }

    /// <summary>A month's or day's name as the text has it.</summary>
    public int NameAt { get; init; }
}


namespace Briefs.Reading.QuotationMarks;

/// <summary>What makes the pairs of one text doubtful, found once for all of them.</summary>
/// <param name="OfAll">Why any pair may be another one, as a clause for the editor; null where nothing is wrong.</param>
/// <param name="Pairs">How many pairs may be others by themselves: where one is, the rest may be too.</param>
/// <param name="HasLooseApostrophe">An apostrophe at the beginning or end of a word, which may as well be a single mark.</param>
internal sealed record BlockDoubts(string? OfAll, int Pairs, bool HasLooseApostrophe)
{
    /// <summary>
    /// The verbs of saying beside a name, in the order of the text; pairs may be inside one another, and each asks for them.
    /// </summary>
    public required Lazy<ImmutableArray<ReportPlace>> Reports { get; init; }
}

namespace Briefs.Reading.QuotationMarks;

/// <summary>A character that may be a quotation mark, with what each reading of it costs.</summary>
/// <param name="At">Index in the visible text.</param>
/// <param name="OpenCost">Of opening here; infinite when it cannot.</param>
/// <param name="CloseCost">Of closing here.</param>
/// <param name="NoneCost">Of being no mark at all: an apostrophe, a measure, an arrow. Infinite when that would be to ignore a
/// mark.</param>
internal readonly record struct MarkCandidate(int At, char Glyph, double OpenCost, double CloseCost, double NoneCost)
{
    public bool IsDouble => MarkCharacters.IsDouble(Glyph);
}

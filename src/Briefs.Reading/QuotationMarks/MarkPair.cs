namespace Briefs.Reading.QuotationMarks;

/// <summary>Two marks of one text that were read as a pair, also inside another.</summary>
/// <param name="Open">Index of the opening mark.</param>
/// <param name="Close">Index of the closing mark.</param>
internal readonly record struct MarkPair(int Open, int Close);

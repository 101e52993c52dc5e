namespace Briefs.Reading.QuotationMarks;

/// <summary>Characters of one shape, side by side, that may be taken for one mark.</summary>
/// <param name="Start">Index of the first.</param>
/// <param name="End">Index after the last.</param>
/// <param name="Units">How many there are.</param>
/// <param name="IsMark">A real quotation mark, which may be the partner of one that is none.</param>
internal readonly record struct LookalikeRun(int Start, int End, int Units, LookalikeShape Shape, bool IsMark);

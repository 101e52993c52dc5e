namespace Briefs.Reading.QuotationMarks;

/// <summary>The part of a marked run in one block.</summary>
/// <param name="Start">Index of its first character: the mark, or, behind a continued paragraph's first letter, that.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="InnerStart">Behind the mark.</param>
/// <param name="InnerEnd">Before the closing mark.</param>
internal readonly record struct RunPart(ProseBlock Block, int Start, int End, int InnerStart, int InnerEnd);

using Briefs.Reading.QuotationMarks;

namespace Briefs.Reading.Attribution;

/// <summary>A sentence with quotations.</summary>
/// <param name="Text">The own words of its block, with the rest blotted out.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Index after it.</param>
/// <param name="Quoted">Its quotations, marks included, in order.</param>
internal sealed record AttributedSentence(char[] Text, int Start, int End, ImmutableArray<RunPart> Quoted);

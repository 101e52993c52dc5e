
namespace Briefs.Evidence;

/// <summary>A quotation cut at what an editor may alter: n + 1 pieces, some of them perhaps empty, with n gaps between them.</summary>
internal sealed record CutQuotation(IReadOnlyList<string> Pieces, IReadOnlyList<Gap> Gaps);


namespace Briefs.Reading.Citations;

/// <summary>A pair of citation brackets as parsed.</summary>
/// <param name="Span">From <c>[</c> to behind <c>]</c>.</param>
/// <param name="Citations">Those without fault, in order.</param>
/// <param name="IsFaulty">Whether something in the brackets was reported: what stands before it is then not blamed for lacking a
/// source.</param>
internal sealed record ParsedGroup(TextSpan Span, ImmutableArray<CitationSyntax> Citations, bool IsFaulty);

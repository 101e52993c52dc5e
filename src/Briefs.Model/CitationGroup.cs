
namespace Briefs.Model;

/// <summary>What stands in one pair of brackets: <c>[@a, p. 3; @b]</c>.</summary>
/// <param name="Span">From <c>[</c> to behind <c>]</c>.</param>
/// <param name="Citations">In the order written; empty when the brackets were faulty.</param>
public sealed record CitationGroup(TextSpan Span, ImmutableArray<Citation> Citations);


namespace Briefs.Model;

/// <summary>Right of reply: what somebody a brief speaks about has answered.</summary>
/// <param name="Asked">When we asked; null when we did not: the answer is printed "as reported by" its source.</param>
public sealed record Response(string From, PrintedText Outcome, SourceId? Source, PartialDate? Asked, TextSpan Span);


namespace Briefs.Reading.FrontMatter;

/// <summary>One of <c>responses:</c>.</summary>
/// <param name="Outcome">What <c>outcome:</c>, or in its place <c>text:</c>, says.</param>
public sealed record HeadResponse(string From, PlacedText Outcome, Placed<SourceId>? Source, PartialDate? Asked, TextSpan Span);

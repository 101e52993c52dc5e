
namespace Briefs.Reading.FrontMatter;

/// <summary>One of <c>corrections:</c> or <c>updates:</c>.</summary>
public sealed record HeadCorrection(PartialDate Date, PlacedText Text, TextSpan Span);

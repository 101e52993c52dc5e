
namespace Briefs.Model;

/// <summary>What was wrong and has been put right, or what was added since.</summary>
public sealed record Correction(PartialDate Date, PrintedText Text, TextSpan Span);

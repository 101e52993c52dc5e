
namespace Briefs.Model;

/// <summary>A quotation mark that a reader sees, and what it was found to be.</summary>
/// <param name="Span">Its place in the file; an entity or escape as a whole.</param>
/// <param name="Glyph">As a reader sees it.</param>
/// <param name="Fate">What it is.</param>
public readonly record struct AccountedMark(TextSpan Span, char Glyph, MarkFate Fate);

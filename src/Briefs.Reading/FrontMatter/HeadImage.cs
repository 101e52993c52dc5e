
namespace Briefs.Reading.FrontMatter;

/// <summary><c>image:</c> of the front matter.</summary>
/// <param name="Src">As written.</param>
/// <param name="Citation">What stands in <c>citation:</c>, for the quotations of alt and caption: <c>[@a in @b]</c>.</param>
public sealed record HeadImage(
    Placed<string>? Src, PlacedText? Alt, PlacedText? Caption, string? Credit, PlacedText? Citation, TextSpan Span);

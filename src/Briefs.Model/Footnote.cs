
namespace Briefs.Model;

/// <summary>A footnote of the author's own.</summary>
/// <param name="Label">As written: the <c>1</c> of <c>[^1]</c>.</param>
/// <param name="Span">The label of its definition.</param>
/// <param name="Content">Blocks.</param>
public sealed record Footnote(string Label, TextSpan Span, Body Content);

using Briefs.Text;

namespace Briefs.Model;

/// <summary>Marked words that the editor, or <c>site.yml</c>, declares to be no quotation: the one way around the gate.</summary>
/// <param name="Span">From the opening mark to behind the closing one.</param>
/// <param name="Text">Between the marks.</param>
public sealed record Declaration(TextSpan Span, string Text, DeclaredAs As);

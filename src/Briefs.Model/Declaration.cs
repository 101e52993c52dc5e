
namespace Briefs.Model;

/// <summary>Marked words that are not a quotation, by whatever rule: the one way around the gate.</summary>
/// <param name="Span">From the opening mark to after the closing one; for a shared entry, where the brief first names it.</param>
/// <param name="Text">The words between the marks; the marks themselves where they mark no words.</param>
/// <param name="By">The rule that excuses them.</param>
public sealed record Declaration(TextSpan Span, string Text, DeclaredAs As, DeclaredBy By);

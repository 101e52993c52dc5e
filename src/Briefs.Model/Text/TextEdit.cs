namespace Briefs.Model.Text;

/// <summary>One change of a text.</summary>
/// <param name="Span">What goes; empty where something is only put in.</param>
/// <param name="Replacement">What comes in its place; may be empty.</param>
public readonly record struct TextEdit(TextSpan Span, string Replacement);

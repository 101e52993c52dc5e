namespace Briefs.Model.Text;

/// <summary>A value with the place in its file where it is written.</summary>
public readonly record struct Placed<T>(T Value, TextSpan Span);

using Briefs.Text;

namespace Briefs.Reading.Head;

/// <summary>A value bound from YAML, with its place.</summary>
public readonly record struct Placed<T>(T Value, TextSpan Span);

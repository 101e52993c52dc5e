
namespace Briefs.Reading.Markdown;

/// <summary>A stretch of a <see cref="VisibleText"/>, in reading order; writing a body is one pass over these.</summary>
/// <param name="Start">Index in the visible text.</param>
/// <param name="Length">Characters of it; 0 for what opens or closes.</param>
/// <param name="Index">Of a link, picture, footnote or citation: its index in the brief's list; else 0.</param>
/// <param name="Element">Of an element: its name; else empty.</param>
/// <param name="Span">Its place in the file.</param>
internal readonly record struct Segment(SegmentKind Kind, int Start, int Length, int Index, string Element, TextSpan Span);

using Markdig.Syntax;

namespace Briefs.Reading.Markdown;

/// <summary>Positions in the text of a heading.</summary>
internal static class HeadingText
{
    /// <summary>
    /// What to add to Markdig's positions of the inlines of a heading: Markdig trims more white space before the text than it counts.
    /// </summary>
    /// <param name="bodyStart">Offset of the first character that Markdig has parsed.</param>
    public static int ShiftOf(HeadingBlock heading, string text, int bodyStart)
    {
        if (heading.IsSetext || heading.Inline?.FirstChild is not { } first) return 0;
        var start = bodyStart + heading.Span.Start + heading.Level;
        while (start < text.Length && text[start] is ' ' or '\t') start++;
        return Math.Max(0, start - bodyStart - first.Span.Start);
    }
}

using Markdig.Syntax;

namespace Briefs.Reading.Body;

/// <summary>The <c>[!WORD]</c> at the beginning of a block quote that is no alert: what other programs make a call-out of.</summary>
internal static class CalloutMarker
{
    private const int MaxLength = 60;

    /// <summary>The marker with what follows it on its line.</summary>
    /// <param name="text">The file.</param>
    /// <param name="bodyStart">Where the body begins in it.</param>
    /// <returns>Its place in the file; null when the block quote begins otherwise.</returns>
    public static TextSpan? In(QuoteBlock quote, string text, int bodyStart)
    {
        if (quote.Count == 0 || quote[0] is not ParagraphBlock paragraph) return null;
        var start = bodyStart + paragraph.Span.Start;
        if (start + 2 >= text.Length || text[start] != '[' || text[start + 1] != '!') return null;
        var line = text.AsSpan(start, Math.Min(text.Length, bodyStart + paragraph.Span.End + 1) - start);
        if (line.IndexOf('\n') is var end and >= 0) line = line[..end];
        var close = line.IndexOf(']');
        // [![a picture](…)](…) begins so too.
        return close > 0 && close <= MaxLength && !line[2..close].Contains('[') ? new TextSpan(start, start + line.TrimEnd().Length) : null;
    }
}

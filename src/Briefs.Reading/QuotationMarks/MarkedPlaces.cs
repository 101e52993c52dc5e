using Briefs.Reading.Markdown;

namespace Briefs.Reading.QuotationMarks;

/// <summary>The places of a paragraph that are between quotation marks, whatever its language. In doubt, a place is one.</summary>
public sealed class MarkedPlaces
{
    // In order, each with the last end of those before it too.
    private readonly List<TextSpan> _spans = [];

    private MarkedPlaces(IEnumerable<TextSpan> spans)
    {
        var end = 0;
        foreach (var span in spans.Order()) _spans.Add(new TextSpan(span.Start, end = Math.Max(end, span.End)));
    }

    /// <param name="text">As readers see it, without markup.</param>
    public static MarkedPlaces Find(string text)
    {
        var builder = new VisibleTextBuilder();
        builder.AddText(text, 0);
        var spans = MarkedWords.Find(builder.Build()).Select(range => ToSpan(text, range.Start, range.End)).ToList();
        // One that is never closed may continue in the next paragraph.
        if (text.AsSpan().Count('"') % 2 == 1) spans.Add(new TextSpan(text.IndexOf('"', StringComparison.Ordinal), text.Length + 1));
        return new MarkedPlaces(spans);
    }

    public bool Contains(int index)
    {
        var next = _spans.BinarySearch(new TextSpan(index, int.MinValue));
        next = next < 0 ? ~next : next;
        return next > 0 && index < _spans[next - 1].End;
    }

    // A mark without a partner is a range of its own.
    private static TextSpan ToSpan(string text, int start, int end) =>
        new(start, end - start == 1 && MarkCharacters.OpensSomewhere(text[start]) ? text.Length + 1 : end);
}

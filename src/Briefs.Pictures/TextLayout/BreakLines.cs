
namespace Briefs.Pictures.TextLayout;

/// <summary>Breaks a paragraph into lines of about one length, none longer than the room for it.</summary>
internal static class BreakLines
{
    // So many halvings leave a width that is within a pixel of the narrowest.
    private const int Halvings = 11;

    /// <summary>As few lines as there can be, and these as even as they can be.</summary>
    /// <param name="widest">In ems.</param>
    /// <param name="most">Lines; null is returned where they do not suffice, or where one word alone is too wide.</param>
    public static ImmutableArray<TextSpan>? Evenly(Paragraph paragraph, float widest, int most)
    {
        if (Greedily(paragraph, paragraph.BreaksBefore, widest) is not { } lines || lines.Length > most) return null;
        var (narrow, wide) = (widest / 2, widest);
        for (var i = 0; i < Halvings && lines.Length > 1; i++)
        {
            var middle = (narrow + wide) / 2;
            if (Greedily(paragraph, paragraph.BreaksBefore, middle) is { } even && even.Length <= lines.Length)
                (wide, lines) = (middle, even);
            else narrow = middle;
        }

        return lines;
    }

    /// <summary>Where nothing else helps: lines that end anywhere between two characters.</summary>
    public static ImmutableArray<TextSpan>? Anywhere(Paragraph paragraph, float widest)
    {
        var breaks = ImmutableArray.CreateBuilder<int>();
        for (var at = 0; at < paragraph.Text.Length;) breaks.Add(at += StringInfo.GetNextTextElementLength(paragraph.Text, at));
        return Greedily(paragraph, breaks.ToImmutable(), widest);
    }

    // Null where what stands between two breaks is too wide for any line.
    private static ImmutableArray<TextSpan>? Greedily(Paragraph paragraph, ImmutableArray<int> breaks, float widest)
    {
        var lines = ImmutableArray.CreateBuilder<TextSpan>();
        var (start, end) = (0, 0);
        foreach (var next in breaks)
        {
            if (paragraph.Width(start, next) > widest)
            {
                if (end == start || paragraph.Width(end, next) > widest) return null;
                lines.Add(Trimmed(paragraph.Text, start, end));
                start = end;
            }

            end = next;
        }

        if (end > start) lines.Add(Trimmed(paragraph.Text, start, end));
        return lines.ToImmutable();
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new TextSpan(start, end);
    }
}

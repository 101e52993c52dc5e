namespace Briefs.Cli.Reporting;

/// <summary>The source line of a diagnostic, and where to underline it.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Text">Escaped for printing, and shortened around the reported place.</param>
/// <param name="Before">Number of columns before the underline.</param>
/// <param name="Underlined">Number of columns to underline; at least 1.</param>
public sealed record Excerpt(int Line, string Text, int Before, int Underlined)
{
    /// <summary>Number of characters shown before the reported place: a paragraph is often one long line.</summary>
    private const int Lead = 50;

    /// <summary>Number of characters shown from the start of the reported place.</summary>
    private const int Rest = 90;

    private const int TabStop = 4;

    /// <summary>Creates the excerpt for a span.</summary>
    /// <param name="text">The file that contains the span.</param>
    public static Excerpt Create(FileText text, TextSpan span)
    {
        var lines = text.File.Lines;
        var line = lines.GetPosition(span.Start).Line;
        var whole = lines.Line(line);
        var start = Math.Clamp(span.Start, whole.Start, whole.End);
        var end = Math.Clamp(span.End, start, whole.End);
        var from = WholeCharacter(text.Text, Math.Max(whole.Start, start - Lead));
        var to = Shorten.Floor(text.Text, Math.Min(whole.End, start + Rest));
        var shown = new StringBuilder(from > whole.Start ? Shorten.Ellipsis : "");
        var width = shown.Length;
        var (before, underlined) = (-1, 0);
        for (var at = from; at < to; at += SafeText.LengthAt(text.Text, at))
        {
            if (at >= start && before < 0) before = width;
            var character = text.Text[at] == '\t' ? new string(' ', TabStop - (width % TabStop)) : SafeText.Shown(text.Text, at);
            var columns = DisplayWidth.Measure(character);
            shown.Append(character);
            width += columns;
            if (at >= start && at < end) underlined += columns;
        }

        var rest = to < whole.End ? Shorten.Ellipsis : "";
        return new Excerpt(line, (shown.ToString() + rest).TrimEnd(), before < 0 ? width : before, Math.Max(1, underlined));
    }

    // Goes back to the start of a grapheme cluster, unless it is longer than the lead: hostile texts stack thousands of accents.
    private static int WholeCharacter(string text, int at) => Shorten.Floor(text, at) is var start && at - start <= Lead ? start : at;
}

/// <summary>The number of terminal columns of a character, by Unicode's East Asian Width (UAX #11).</summary>
public static class DisplayWidth
{
    // Wide and full-width ranges, and emoji that terminals draw in two columns.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x23E9, 0x23EC), (0x2614, 0x2615), (0x26A1, 0x26A1), (0x2705, 0x2705), (0x274C, 0x274C),
        (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA000, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1B000, 0x1B2FF), (0x1F300, 0x1F64F),
        (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF), (0x1FA70, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>The number of columns of an escaped text.</summary>
    public static int Measure(string shown)
    {
        return shown.EnumerateRunes().Sum(Measure);
    }

    private static int Measure(Rune rune)
    {
        if (rune.Value < 0x300) return 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            return 0;
        return Array.Exists(Wide, range => rune.Value >= range.First && rune.Value <= range.Last) ? 2 : 1;
    }
}

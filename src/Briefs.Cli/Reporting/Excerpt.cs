
namespace Briefs.Cli.Reporting;

/// <summary>The line of a finding, and a line that underlines the place in it.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Text">Safe to print, cut to what fits beside the place.</param>
/// <param name="Before">Columns before the underline.</param>
/// <param name="Underlined">Columns of the underline; at least 1.</param>
public sealed record Excerpt(int Line, string Text, int Before, int Underlined)
{
    /// <summary>A paragraph is often one long line: so many characters are shown before its place …</summary>
    private const int Lead = 50;

    /// <summary>… and so many from its beginning on.</summary>
    private const int Rest = 90;

    private const int TabStop = 4;

    /// <summary>The excerpt of a place.</summary>
    /// <param name="text">The whole text that the place belongs to.</param>
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

    // A letter with a thousand accents is no longer a character that anyone reads.
    private static int WholeCharacter(string text, int at) => Shorten.Floor(text, at) is var start && at - start <= Lead ? start : at;
}


namespace Briefs.Cli.Serve;

/// <summary>The line of a finding, in three: what stands before the place, the place, what stands behind it.</summary>
/// <param name="Line">1-based.</param>
internal sealed record SourcePiece(int Line, string Before, string Marked, string Behind)
{
    // A paragraph is often one long line.
    private const int Around = 60;
    private const int Longest = 160;

    /// <summary>The piece of a place; a place over several lines is marked to the end of its first.</summary>
    public static SourcePiece Create(FileText text, TextSpan span)
    {
        var lines = text.File.Lines;
        var number = lines.GetPosition(span.Start).Line;
        var line = lines.Line(number);
        var start = Math.Clamp(span.Start, line.Start, line.End);
        var end = Math.Clamp(span.End, start, Math.Min(line.End, start + Longest));
        var (from, to) = (Math.Max(line.Start, start - Around), Math.Min(line.End, end + Around));
        (from, to) = (Near(Shorten.Floor(text.Text, from), from), Near(Shorten.Ceiling(text.Text, to), to));
        return new SourcePiece(
            number,
            (from > line.Start ? Shorten.Ellipsis : "") + text.Text[from..start].TrimStart('\t', ' '),
            text.Text[start..end],
            text.Text[end..to] + (to < line.End ? Shorten.Ellipsis : ""));
    }

    // A letter with a thousand accents is no longer a character that anyone reads.
    private static int Near(int edge, int at) => Math.Abs(edge - at) <= Around ? edge : at;
}

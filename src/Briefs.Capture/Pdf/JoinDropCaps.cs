
namespace Briefs.Capture.Pdf;

/// <summary>Puts a large first letter, which is painted as a line of its own, to the word that it begins.</summary>
internal static class JoinDropCaps
{
    /// <summary>Of the size of the line beside it.</summary>
    private const double Larger = 1.7;

    private const int Furthest = 8;

    // Words of one letter.
    private const string Words = "AIÀOYВИКОСУЯ";

    public static ImmutableArray<PdfLine> In(ImmutableArray<PdfLine> lines)
    {
        var joined = lines.ToBuilder();
        var caps = new HashSet<int>();
        for (var at = 0; at < joined.Count; at++)
        {
            if (joined[at].Glyphs.Length != 1 || BesideIt(joined, at) is not (>= 0 and var beside)) continue;
            joined[beside] = Joined(joined[at], joined[beside]);
            caps.Add(at);
        }

        return caps.Count == 0 ? lines : [.. joined.Where((_, at) => !caps.Contains(at))];
    }

    // A browser paints it before the paragraph, and even before the heading above that.
    private static int BesideIt(ImmutableArray<PdfLine>.Builder lines, int cap)
    {
        for (var at = cap + 1; at < lines.Count && at <= cap + Furthest; at++)
            if (IsCapOf(lines[cap], lines[at])) return at;
        return -1;
    }

    private static bool IsCapOf(PdfLine cap, PdfLine line) =>
        cap.Glyphs is [{ Value: [var letter] }] && char.IsUpper(letter)
        && char.IsLetter(line.Glyphs[0].Value[0])
        && cap.Size >= line.Size * Larger
        && line.Left >= cap.Right - line.Size && line.Left <= cap.Right + line.Size
        && line.Baseline >= cap.Baseline - line.Size && line.Baseline <= cap.Baseline + cap.Size;

    // “A man” is two words: there is more room after its letter than inside a word.
    private static PdfLine Joined(PdfLine cap, PdfLine line)
    {
        var isWord = Words.Contains(cap.Glyphs[0].Value, StringComparison.Ordinal) && line.Left - cap.Right > line.Size * 0.4;
        var first = line.Glyphs[0] with { Before = isWord ? PdfSpace.Gap : PdfSpace.None };
        return new PdfLine([cap.Glyphs[0], first, .. line.Glyphs[1..]], cap.IsAfterGap);
    }
}

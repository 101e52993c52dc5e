
namespace Briefs.Capture.Pdf;

/// <summary>Glyphs that a page paints beside each other.</summary>
/// <param name="Glyphs">At least one, in the order in which they are painted.</param>
/// <param name="IsAfterGap">More room than between two lines comes before it.</param>
internal sealed record PdfLine(ImmutableArray<PdfGlyph> Glyphs, bool IsAfterGap)
{
    /// <summary>How much smaller and higher a raised glyph is, of the size of its line.</summary>
    private const double Smaller = 0.87, Higher = 0.12;

    public double Left { get; } = Glyphs.Min(g => g.Left);

    public double Right { get; } = Glyphs.Max(g => g.Right);

    /// <summary>Of most of its glyphs, rounded to half a point.</summary>
    public double Size { get; } = SizeOf(Glyphs);

    /// <summary>Of the glyphs that have its size.</summary>
    public double Baseline { get; } = BaselineOf(Glyphs, SizeOf(Glyphs));

    public bool IsRaised(int at) => Glyphs[at] is var glyph && glyph.Size < Size * Smaller && glyph.Baseline > Baseline + (Size * Higher);

    /// <summary>All its glyphs, also the raised ones.</summary>
    public string Plain()
    {
        var text = new StringBuilder(Glyphs.Length + 8);
        foreach (var glyph in Glyphs)
        {
            if (glyph.Before != PdfSpace.None && text.Length > 0) text.Append(' ');
            text.Append(glyph.Value);
        }

        return text.ToString();
    }

    private static double SizeOf(ImmutableArray<PdfGlyph> glyphs) =>
        glyphs.CountBy(g => Math.Round(g.Size * 2) / 2).MaxBy(pair => (pair.Value, pair.Key)).Key;

    private static double BaselineOf(ImmutableArray<PdfGlyph> glyphs, double size)
    {
        foreach (var glyph in glyphs)
            if (Math.Abs(glyph.Size - size) <= 0.5) return glyph.Baseline;
        return glyphs[0].Baseline;
    }
}

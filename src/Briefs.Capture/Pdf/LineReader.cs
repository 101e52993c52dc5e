using UglyToad.PdfPig.Content;

namespace Briefs.Capture.Pdf;

/// <summary>
/// Reads the lines of a page in painting order, which is the reading order in files from word processors, browsers and TeX. Layout analysis
/// by blocks splits columns in the wrong places.
/// </summary>
internal sealed class LineReader
{
    /// <summary>
    /// Relative to the font size: a vertical distance above the first starts a new line, one above the second a new paragraph.
    /// </summary>
    private const double LineStep = 0.9, ParagraphStep = 1.7;

    /// <summary>Relative to the font size: TeX paints no spaces, and leaves a fifth or more between words.</summary>
    private const double WordGap = 0.16;

    /// <summary>Relative to the glyph's width, for rounded positions.</summary>
    private const double Tolerance = 0.2;

    private readonly ImmutableArray<PdfLine>.Builder _lines = ImmutableArray.CreateBuilder<PdfLine>();
    private readonly ImmutableArray<PdfGlyph>.Builder _glyphs = ImmutableArray.CreateBuilder<PdfGlyph>();
    private bool _isAfterGap;

    public static ImmutableArray<PdfLine> Read(IReadOnlyList<Letter> letters)
    {
        var lines = new LineReader();
        Letter? before = null;
        var isSpace = false;
        for (var at = 0; at < letters.Count; at++)
        {
            var letter = letters[at];
            if (string.IsNullOrEmpty(letter.Value) || IsUnseen(letters, at)) continue;
            if (string.IsNullOrWhiteSpace(letter.Value))
            {
                isSpace = true;
                continue;
            }

            lines.Add(letter, before, isSpace);
            (before, isSpace) = (letter, false);
        }

        lines.End();
        return lines._lines.ToImmutable();
    }

    private void Add(Letter letter, Letter? before, bool isSpace)
    {
        var space = PdfSpace.None;
        if (before is not null)
        {
            if (IsOtherLine(letter, before))
            {
                var isAfterGap = IsParagraphBetween(letter, before);
                End();
                _isAfterGap = isAfterGap;
            }
            else if (isSpace) space = PdfSpace.Painted;
            else if (letter.StartBaseLine.X - before.EndBaseLine.X > Smaller(letter, before) * WordGap) space = PdfSpace.Gap;
        }

        var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
        _glyphs.Add(
            new PdfGlyph(letter.Value, Math.Min(start.X, end.X), Math.Max(start.X, end.X), start.Y, letter.PointSize) { Before = space });
    }

    private void End()
    {
        if (_glyphs.Count > 0) _lines.Add(new PdfLine(_glyphs.ToImmutable(), _isAfterGap));
        _glyphs.Clear();
    }

    private bool IsOtherLine(Letter letter, Letter before)
    {
        var step = Math.Abs(before.StartBaseLine.Y - letter.StartBaseLine.Y);
        if (step <= Smaller(letter, before) * LineStep) return false;
        // Returns from a high superscript to its line, or moves up to one.
        var first = _glyphs[0];
        var fromFirst = Math.Abs(first.Baseline - letter.StartBaseLine.Y);
        return fromFirst > Math.Round(Math.Min(first.Size, letter.PointSize)) * LineStep || letter.StartBaseLine.X < before.StartBaseLine.X;
    }

    // Measured from the line itself, not from a superscript number at its end.
    private bool IsParagraphBetween(Letter letter, Letter before)
    {
        var (lower, larger) = (Math.Min(before.StartBaseLine.Y, _glyphs[0].Baseline), Math.Max(before.PointSize, _glyphs[0].Size));
        return lower - letter.StartBaseLine.Y > Math.Round(Math.Min(letter.PointSize, larger)) * ParagraphStep;
    }

    private static double Smaller(Letter one, Letter other) => Math.Round(Math.Min(one.PointSize, other.PointSize));

    // At an unused hyphenation point browsers paint a character of no width, which reads as a space: “doc u men ta tion”.
    private static bool IsUnseen(IReadOnlyList<Letter> letters, int at)
    {
        if (letters[at].Value is not (" " or "\u00AD") || at + 1 == letters.Count) return false;
        var (sign, next) = (letters[at], letters[at + 1]);
        var (dx, dy) = (next.StartBaseLine.X - sign.StartBaseLine.X, next.StartBaseLine.Y - sign.StartBaseLine.Y);
        return Math.Sqrt((dx * dx) + (dy * dy)) <= sign.Width * Tolerance;
    }
}

/// <summary>Glyphs that a page paints beside each other, as one line.</summary>
/// <param name="Glyphs">At least one, in painting order.</param>
/// <param name="IsAfterGap">Whether the distance to the line before is larger than between lines of a paragraph.</param>
internal sealed record PdfLine(ImmutableArray<PdfGlyph> Glyphs, bool IsAfterGap)
{
    /// <summary>Size and rise of a superscript glyph, relative to the size of its line.</summary>
    private const double Smaller = 0.87, Higher = 0.12;

    public double Left { get; } = Glyphs.Min(g => g.Left);

    public double Right { get; } = Glyphs.Max(g => g.Right);

    /// <summary>The size of most of its glyphs, rounded to half a point.</summary>
    public double Size { get; } = SizeOf(Glyphs);

    /// <summary>The baseline of the glyphs of that size.</summary>
    public double Baseline { get; } = BaselineOf(Glyphs, SizeOf(Glyphs));

    public bool IsRaised(int at) => Glyphs[at] is var glyph && glyph.Size < Size * Smaller && glyph.Baseline > Baseline + (Size * Higher);

    /// <summary>The text of all glyphs, superscripts included.</summary>
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

/// <summary>A glyph with its position, in points from the lower left corner of the page.</summary>
/// <param name="Value">One character, or several for a ligature; never white space.</param>
internal readonly record struct PdfGlyph(string Value, double Left, double Right, double Baseline, double Size)
{
    /// <summary>What separates it from the previous glyph of its line.</summary>
    public PdfSpace Before { get; init; }
}

/// <summary>The separation of two glyphs of a line.</summary>
internal enum PdfSpace
{
    None,

    /// <summary>A gap as wide as a space, without a painted one: some programs paint no spaces.</summary>
    Gap,

    Painted,
}

using Briefs.Pictures.Bidi;
using Briefs.Pictures.TextLayout;
using SkiaSharp;

namespace Briefs.Pictures.Cards;

/// <summary>Draws a card from its layout.</summary>
internal static class CardRenderer
{
    // The two quotation marks of templates/icon.svg, in a 32 × 32 square.
    private const string QuotationMarks =
        "M7 20c0-6 2.5-9.5 7.5-11l.9 1.8c-2.7 1-4 2.7-4.2 5h3.3v7H7zm10 0c0-6 2.5-9.5 7.5-11l.9 1.8c-2.7 1-4 2.7-4.2 5h3.3v7H17z";
    private const float IconSize = 32;
    private const float IconCorner = 5;

    // Half the height of capitals, in ems: with its baseline this far below the middle of the icon, a name is vertically centred.
    private const float CapitalHalf = 0.36f;

    // Letters such as W and j extend slightly beyond their advance width; stray combining marks would extend further.
    private const float Overhang = 14;

    public static SKBitmap Draw(CardLayout layout)
    {
        var isRightToLeft = layout.Headline.Paragraph.Style.IsRightToLeft;
        var bitmap = new SKBitmap(new SKImageInfo(CardLimits.Width, CardLimits.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(CardColours.Paper);
        Box(canvas, new SKRect(From(0), 0, From(CardLayout.Strip), CardLimits.Height), CardColours.Accent);
        Sign(canvas, isRightToLeft ? CardLimits.Width - CardLayout.Margin - CardLayout.Mark : CardLayout.Margin);
        Write(
            canvas,
            layout.Publisher,
            new SKPoint(
                From(CardLayout.Margin + CardLayout.Mark + CardLayout.Gap),
                CardLayout.MarkTop + CardLayout.Mark / 2 + layout.Publisher.Size * CapitalHalf),
            CardColours.Ink);
        Headline(canvas, layout.Headline, From(CardLayout.Margin));
        Box(
            canvas,
            new SKRect(From(CardLayout.Margin), CardLayout.RuleTop, From(CardLimits.Width - CardLayout.Margin), CardLayout.RuleTop + 2),
            CardColours.Rule);
        if (layout.Promise is { } promise)
        {
            Tick(canvas, isRightToLeft ? CardLimits.Width - CardLayout.Margin - CardLayout.Tick : CardLayout.Margin);
            Write(
                canvas,
                promise,
                new SKPoint(From(CardLayout.Margin + CardLayout.Tick + CardLayout.Gap / 2), CardLayout.FootBaseline),
                CardColours.Ink);
        }

        if (layout.Date is { } date)
        {
            var start = layout.Promise is null ? CardLayout.Margin : CardLimits.Width - CardLayout.Margin - CardLayout.WidthOf(date);
            Write(canvas, date, new SKPoint(From(start), CardLayout.FootBaseline), CardColours.Soft);
        }

        return bitmap;

        float From(float x) => isRightToLeft ? CardLimits.Width - x : x;
    }

    // Centred in its box; stacks of combining marks taller than any language needs are clipped at its edge.
    private static void Headline(SKCanvas canvas, FittedText headline, float edge)
    {
        canvas.Save();
        canvas.ClipRect(
            new SKRect(
                CardLayout.Margin - Overhang,
                CardLayout.HeadlineTop - 20,
                CardLimits.Width - CardLayout.Margin + Overhang,
                CardLayout.RuleTop - 4));
        var top = (CardLayout.HeadlineTop + CardLayout.HeadlineBottom - headline.Height) / 2;
        foreach (var line in headline.Lines)
        {
            Fill(canvas, LinePath.Create(headline, line, edge, top + headline.Baseline), CardColours.Ink);
            top += headline.LineHeight;
        }

        canvas.Restore();
    }

    private static void Write(SKCanvas canvas, FittedText text, SKPoint at, SKColor colour)
    {
        canvas.Save();
        canvas.ClipRect(
            new SKRect(
                CardLayout.Margin - Overhang, at.Y - 2 * text.Size, CardLimits.Width - CardLayout.Margin + Overhang, at.Y + text.Size));
        foreach (var line in text.Lines) Fill(canvas, LinePath.Create(text, line, at.X, at.Y), colour);
        canvas.Restore();
    }

    private static void Fill(SKCanvas canvas, IReadOnlyList<SKPath> paths, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        foreach (var path in paths)
        {
            canvas.DrawPath(path, paint);
            path.Dispose();
        }
    }

    private static void Box(SKCanvas canvas, SKRect box, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour };
        canvas.DrawRect(box.Standardized, paint);
    }

    private static void Sign(SKCanvas canvas, float left)
    {
        using var paint = new SKPaint { Color = CardColours.Accent, IsAntialias = true };
        using var marks = SKPath.ParseSvgPathData(QuotationMarks);
        canvas.Save();
        canvas.Translate(left, CardLayout.MarkTop);
        canvas.Scale(CardLayout.Mark / IconSize);
        canvas.DrawRoundRect(new SKRect(0, 0, IconSize, IconSize), IconCorner, IconCorner, paint);
        paint.Color = SKColors.White;
        canvas.DrawPath(marks, paint);
        canvas.Restore();
    }

    private static void Tick(SKCanvas canvas, float left)
    {
        using var paint = new SKPaint
        {
            Color = CardColours.Sure,
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = 4,
            StrokeCap = SKStrokeCap.Round,
            StrokeJoin = SKStrokeJoin.Round,
        };
        using var path = SKPath.ParseSvgPathData("M2 11.5 8.5 18 20 4");
        canvas.Save();
        canvas.Translate(left, CardLayout.FootBaseline - CardLayout.Tick + 1);
        canvas.DrawPath(path, paint);
        canvas.Restore();
    }
}

/// <summary>The colours of the built-in stylesheet, under the same names.</summary>
internal static class CardColours
{
    public static SKColor Paper { get; } = new(0xFC, 0xFB, 0xF8);

    public static SKColor Ink { get; } = new(0x1D, 0x1B, 0x18);

    public static SKColor Soft { get; } = new(0x5C, 0x56, 0x4D);

    public static SKColor Rule { get; } = new(0xD9, 0xD3, 0xC7);

    public static SKColor Accent { get; } = new(0x8A, 0x2A, 0x1C);

    public static SKColor Sure { get; } = new(0x2B, 0x5C, 0x3F);
}

/// <summary>
/// The outline of a line. Text is drawn as outlines because they are identical on every platform, unlike Skia's text drawing.
/// </summary>
internal static class LinePath
{
    /// <param name="edge">Of the box: the right edge for a right-to-left card, otherwise the left one.</param>
    /// <param name="baseline">The baseline of the letters.</param>
    /// <returns>One outline for each run; the caller disposes them.</returns>
    public static IReadOnlyList<SKPath> Create(FittedText text, TextSpan line, float edge, float baseline)
    {
        var parts = PartsOf(text.Paragraph, line).Select(p => (p.Run, Glyphs: text.Paragraph.Shape(p.Run, p.Start, p.End))).ToList();
        var width = parts.Sum(p => p.Glyphs.Sum(g => g.Advance)) * text.Size;
        var x = text.Paragraph.Style.IsRightToLeft ? edge - width : edge;
        var paths = new List<SKPath>(parts.Count);
        foreach (var (run, glyphs) in parts)
        {
            using var font = new SKFont(run.Font.Typeface, text.Size)
            {
                Hinting = SKFontHinting.None,
                LinearMetrics = true,
                Subpixel = true,
            };
            using var path = new SKPathBuilder();
            foreach (var glyph in glyphs)
            {
                using var outline = font.GetGlyphPath(glyph.Glyph);
                if (outline is not null) path.AddPath(outline, x + glyph.X * text.Size, baseline - glyph.Y * text.Size);
                x += glyph.Advance * text.Size;
            }

            paths.Add(path.Detach());
        }

        return paths;
    }

    /// <summary>The parts of a line that are shaped together, from left to right.</summary>
    internal static IEnumerable<(TextRun Run, int Start, int End)> PartsOf(Paragraph paragraph, TextSpan line)
    {
        foreach (var (start, end, level) in VisualOrder.Reorder(paragraph.Text, paragraph.Levels, line, paragraph.Level))
        {
            var runs = paragraph.Runs.Where(r => r.Start < end && r.End > start)
                .Select(r => (r with { Level = level }, Math.Max(r.Start, start), Math.Min(r.End, end)));
            foreach (var run in level % 2 == 0 ? runs : runs.Reverse()) yield return run;
        }
    }
}

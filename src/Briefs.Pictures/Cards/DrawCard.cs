using Briefs.Pictures.TextLayout;
using SkiaSharp;

namespace Briefs.Pictures.Cards;

/// <summary>Puts a card that is laid out onto paper.</summary>
internal static class DrawCard
{
    // The two quotation marks of templates/icon.svg, on a square of 32.
    private const string QuotationMarks =
        "M7 20c0-6 2.5-9.5 7.5-11l.9 1.8c-2.7 1-4 2.7-4.2 5h3.3v7H7zm10 0c0-6 2.5-9.5 7.5-11l.9 1.8c-2.7 1-4 2.7-4.2 5h3.3v7H17z";
    private const float IconSize = 32;
    private const float IconCorner = 5;

    // Half the height of capitals, in ems: a name set this far below the middle of the sign stands in the middle.
    private const float CapitalHalf = 0.36f;

    // Letters such as W and j reach a hair over their own width; marks without a letter would reach further.
    private const float Overhang = 14;

    public static SKBitmap Of(CardLayout layout)
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

    // In the middle of its room; marks piled up higher than any language has them end at its edge.
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
            Fill(canvas, LinePath.Of(headline, line, edge, top + headline.Baseline), CardColours.Ink);
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
        foreach (var line in text.Lines) Fill(canvas, LinePath.Of(text, line, at.X, at.Y), colour);
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

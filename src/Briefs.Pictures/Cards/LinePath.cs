using Briefs.Pictures.Bidi;
using Briefs.Pictures.TextLayout;
using SkiaSharp;

namespace Briefs.Pictures.Cards;

/// <summary>
/// The outline of a line. Outlines, not the text itself, are what is drawn: they are the same wherever Skia runs, where the
/// system's own writing of text is not.
/// </summary>
internal static class LinePath
{
    /// <param name="edge">Of the room: the right one where the card is written from right to left, else the left one.</param>
    /// <param name="baseline">The line the letters stand on.</param>
    /// <returns>One outline for each run; the caller disposes of them.</returns>
    public static IReadOnlyList<SKPath> Of(FittedText text, TextSpan line, float edge, float baseline)
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

    /// <summary>The parts of a line that are shaped at once, from left to right.</summary>
    internal static IEnumerable<(TextRun Run, int Start, int End)> PartsOf(Paragraph paragraph, TextSpan line)
    {
        foreach (var (start, end, level) in VisualOrder.Of(paragraph.Text, paragraph.Levels, line, paragraph.Level))
        {
            var runs = paragraph.Runs.Where(r => r.Start < end && r.End > start)
                .Select(r => (r with { Level = level }, Math.Max(r.Start, start), Math.Min(r.End, end)));
            foreach (var run in level % 2 == 0 ? runs : runs.Reverse()) yield return run;
        }
    }
}

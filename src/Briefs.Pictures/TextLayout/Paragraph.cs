using Briefs.Pictures.Bidi;
using Briefs.Pictures.Fonts;
using HarfBuzzSharp;

namespace Briefs.Pictures.TextLayout;

/// <summary>A text split into runs and measured, ready for line breaking.</summary>
internal sealed class Paragraph
{
    private readonly float[] _widthBefore;

    private Paragraph(string text, byte level, ImmutableArray<byte> levels, ImmutableArray<TextRun> runs, TextStyle style)
    {
        (Text, Level, Levels, Runs, Style) = (text, level, levels, runs, style);
        _widthBefore = Measure();
        BreaksBefore = LineBreakOpportunities.Find(text);
    }

    public string Text { get; }

    /// <summary>0 for left to right, 1 for right to left.</summary>
    public byte Level { get; }

    public TextStyle Style { get; }

    public ImmutableArray<byte> Levels { get; }

    public ImmutableArray<TextRun> Runs { get; }

    /// <summary>The UTF-16 indexes before which a line may break.</summary>
    public ImmutableArray<int> BreaksBefore { get; }

    public static Paragraph Create(string text, TextStyle style, FontCollection fonts)
    {
        // A headline has its page's direction; small print may be in another language, so its letters decide.
        var isRightToLeft = (style.Role == FontRole.SmallPrint ? DirectionLevels.FirstOf(text) : null) ?? style.IsRightToLeft;
        var level = (byte)(isRightToLeft ? 1 : 0);
        var levels = DirectionLevels.Resolve(text, level);
        return new(text, level, levels, Cut(text, levels, style.Role, fonts), style);
    }

    /// <summary>The width of a part, in ems, without trailing white space.</summary>
    public float Width(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(Text[end - 1])) end--;
        return _widthBefore[end] - _widthBefore[start];
    }

    /// <summary>The glyphs of a part of one run, from left to right.</summary>
    public ImmutableArray<ShapedGlyph> Shape(TextRun run, int start, int end)
    {
        using var buffer = new HarfBuzzSharp.Buffer();
        // The rest of the paragraph is passed as context, so that letters at an edge join as they do inside.
        buffer.AddUtf16(Text.AsSpan(), start, end - start);
        buffer.Script = run.Script;
        buffer.Language = new Language(Style.Lang);
        buffer.Direction = run.Level % 2 == 0 ? Direction.LeftToRight : Direction.RightToLeft;
        run.Font.Shaper.Shape(buffer);
        var (infos, places) = (buffer.GlyphInfos, buffer.GlyphPositions);
        var glyphs = ImmutableArray.CreateBuilder<ShapedGlyph>(infos.Length);
        for (var i = 0; i < infos.Length; i++)
            glyphs.Add(
                new(
                    (ushort)infos[i].Codepoint,
                    (int)infos[i].Cluster,
                    Ems(places[i].XAdvance),
                    Ems(places[i].XOffset),
                    Ems(places[i].YOffset)));
        return glyphs.MoveToImmutable();
    }

    private static float Ems(int units) => (float)units / LoadedFont.UnitsPerEm;

    private float[] Measure()
    {
        var own = new float[Text.Length + 1];
        foreach (var run in Runs)
            foreach (var glyph in Shape(run, run.Start, run.End)) own[glyph.Cluster + 1] += glyph.Advance;
        for (var i = 1; i < own.Length; i++) own[i] += own[i - 1];
        return own;
    }

    private static ImmutableArray<TextRun> Cut(string text, ImmutableArray<byte> levels, FontRole role, FontCollection fonts)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        var scripts = ScriptsOf(text);
        LoadedFont? font = null;
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            font = fonts.FindFont(text.AsSpan(at, length), role, font);
            var run = new TextRun(at, at + length, font, scripts[at], levels[at]);
            if (runs.Count > 0 && runs[^1] is var last && (last.Font, last.Script, last.Level) == (run.Font, run.Script, run.Level))
                runs[^1] = last with { End = run.End };
            else runs.Add(run);
            at += length;
        }

        return runs.ToImmutable();
    }

    // Characters common to all scripts take the script before them; at the start, the one after them.
    private static Script[] ScriptsOf(string text)
    {
        var scripts = new Script[text.Length];
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            Array.Fill(scripts, UnicodeFunctions.Default.GetScript((uint)rune.Value), at, rune.Utf16SequenceLength);
            at += rune.Utf16SequenceLength;
        }

        var current = scripts.FirstOrDefault(IsOfOne, Script.Common);
        for (var i = 0; i < scripts.Length; i++)
        {
            if (IsOfOne(scripts[i])) current = scripts[i];
            else scripts[i] = current;
        }

        return scripts;
    }

    private static bool IsOfOne(Script script) => script != Script.Common && script != Script.Inherited && script != Script.Unknown;
}

/// <summary>A part of a paragraph that is shaped together: one font, one script, one direction.</summary>
/// <param name="Start">UTF-16 index in the paragraph.</param>
/// <param name="Level">Even is left to right, odd is right to left.</param>
internal readonly record struct TextRun(int Start, int End, LoadedFont Font, Script Script, byte Level);

/// <param name="Lang">BCP 47.</param>
/// <param name="IsRightToLeft">Of the card: the side on which lines begin.</param>
internal sealed record TextStyle(FontRole Role, string Lang, bool IsRightToLeft);

/// <summary>A glyph at its place in a line; all lengths in ems.</summary>
/// <param name="Glyph">Its index in the font.</param>
/// <param name="Cluster">The first UTF-16 index of the paragraph that it represents.</param>
/// <param name="Advance">Distance to the next glyph.</param>
/// <param name="X">Offset to the right of its normal place.</param>
/// <param name="Y">Offset above its normal place.</param>
internal readonly record struct ShapedGlyph(ushort Glyph, int Cluster, float Advance, float X, float Y);

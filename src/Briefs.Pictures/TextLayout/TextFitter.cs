using Briefs.Pictures.Fonts;

namespace Briefs.Pictures.TextLayout;

/// <summary>Fits a text into its box: tries smaller sizes first, then breaks within words, then shortens with an ellipsis.</summary>
internal static class TextFitter
{
    /// <summary>No box of a card fits more at any size; a longer text is cut before it is measured.</summary>
    private const int MostCharacters = 1_000;

    private const float Step = 2;

    public static FittedText Fit(TextBox box, string text, TextStyle style, FontCollection fonts)
    {
        var begun = Begin(text);
        var words = OneSpaceBetween(begun);
        if (begun.Length < text.Length) return Shortened(box, words, style, fonts);
        var whole = Paragraph.Create(words, style, fonts);
        for (var size = box.Largest; size >= box.Smallest; size -= Step)
            if (LineBreaker.Evenly(whole, box.Width / size, LinesOf(box, whole, size)) is { } lines) return new(whole, size, lines);
        return Broken(box, whole) ?? Shortened(box, words, style, fonts);
    }

    // No-break spaces are kept.
    private static string OneSpaceBetween(string text) =>
        string.Join(' ', text.Split([' ', '\t', '\n', '\r', '\f', '\v', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries));

    // Never cuts within a surrogate pair, nor within a cluster unless it is too long by itself.
    private static string Begin(string text)
    {
        if (text.Length <= MostCharacters) return text;
        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(text, end) is var next && next <= MostCharacters) end = next;
        return end > 0 ? text[..end] : text[..(MostCharacters - (char.IsHighSurrogate(text[MostCharacters - 1]) ? 1 : 0))];
    }

    private static int LinesOf(TextBox box, Paragraph paragraph, float size) =>
        Math.Max(1, (int)(box.Height / (size * FittedText.Spacing(paragraph))));

    private static FittedText? Broken(TextBox box, Paragraph paragraph) =>
        LineBreaker.Anywhere(paragraph, box.Width / box.Smallest) is { } lines && lines.Length <= LinesOf(box, paragraph, box.Smallest)
            ? new(paragraph, box.Smallest, lines)
            : null;

    // Cuts between words if at least one fits, otherwise between characters.
    private static FittedText Shortened(TextBox box, string text, TextStyle style, FontCollection fonts)
    {
        return Longest(LineBreakOpportunities.Find(text), Whole) ?? Longest(EndsOf(text), p => Broken(box, p)) ?? Alone(Begun(0));

        Paragraph Begun(int end) =>
            Paragraph.Create(text[..end].TrimEnd(' ', ',', ';', ':', '.', '،', '؛', '、', '，') + Shorten.Ellipsis, style, fonts);

        FittedText? Whole(Paragraph paragraph) =>
            LineBreaker.Evenly(paragraph, box.Width / box.Smallest, LinesOf(box, paragraph, box.Smallest)) is { } lines
                ? new(paragraph, box.Smallest, lines)
                : null;

        // Binary search, since a longer beginning never needs less room.
        FittedText? Longest(ImmutableArray<int> ends, Func<Paragraph, FittedText?> fit)
        {
            FittedText? best = null;
            var (low, high) = (0, ends.Length - 1);
            while (low <= high)
            {
                var middle = (low + high) / 2;
                if (fit(Begun(ends[middle])) is { } fitted) (best, low) = (fitted, middle + 1);
                else high = middle - 1;
            }

            return best;
        }

        FittedText Alone(Paragraph paragraph) => new(paragraph, box.Smallest, [new TextSpan(0, paragraph.Text.Length)]);
    }

    private static ImmutableArray<int> EndsOf(string text)
    {
        var ends = ImmutableArray.CreateBuilder<int>();
        for (var at = 0; at < text.Length;) ends.Add(at += StringInfo.GetNextTextElementLength(text, at));
        return ends.ToImmutable();
    }
}

/// <summary>A text that fits into its box.</summary>
/// <param name="Paragraph">The text to print: the whole text, or its beginning with an ellipsis.</param>
/// <param name="Size">The font size, in pixels.</param>
/// <param name="Lines">Parts of the paragraph, without trailing white space.</param>
internal sealed record FittedText(Paragraph Paragraph, float Size, ImmutableArray<TextSpan> Lines)
{
    private const float Tightest = 1.16f;
    private const float Loosest = 1.7f;

    // Most fonts' own line spacing is too wide for a headline of a few lines.
    private const float Share = 0.88f;

    /// <summary>Distance between baselines, in pixels; larger for scripts with tall letters.</summary>
    public float LineHeight => Size * Spacing(Paragraph);

    public float Height => LineHeight * Lines.Length;

    /// <summary>Distance between baselines, in ems.</summary>
    public static float Spacing(Paragraph paragraph) =>
        Math.Clamp(paragraph.Runs.Select(r => (r.Font.Ascent + r.Font.Descent) * Share).DefaultIfEmpty(Tightest).Max(), Tightest, Loosest);

    /// <summary>Distance from the top of a line to its baseline, in pixels.</summary>
    public float Baseline
    {
        get
        {
            if (Paragraph.Runs.IsEmpty) return 0;
            var tallest = Paragraph.Runs.MaxBy(r => r.Font.Ascent + r.Font.Descent).Font;
            return (LineHeight - Size * (tallest.Ascent + tallest.Descent)) / 2 + Size * tallest.Ascent;
        }
    }
}

/// <summary>The box for a text; lengths in pixels.</summary>
/// <param name="Largest">The font size tried first.</param>
/// <param name="Smallest">The size below which words are left out instead.</param>
internal sealed record TextBox(float Width, float Height, float Largest, float Smallest);

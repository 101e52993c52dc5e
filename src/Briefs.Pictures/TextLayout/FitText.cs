using Briefs.Pictures.Fonts;

namespace Briefs.Pictures.TextLayout;

/// <summary>Makes a text fit into its room: smaller first, then broken within words, and only then shortened, with an ellipsis.</summary>
internal static class FitText
{
    /// <summary>No room of a card takes more, whatever the size: what is longer is cut before it is measured.</summary>
    private const int MostCharacters = 1_000;

    private const float Step = 2;

    public static FittedText Into(TextBox box, string text, TextStyle style, FontShelf fonts)
    {
        var begun = Begin(text);
        var words = OneSpaceBetween(begun);
        if (begun.Length < text.Length) return Shortened(box, words, style, fonts);
        var whole = Paragraph.Of(words, style, fonts);
        for (var size = box.Largest; size >= box.Smallest; size -= Step)
            if (BreakLines.Evenly(whole, box.Width / size, LinesOf(box, whole, size)) is { } lines) return new(whole, size, lines);
        return Broken(box, whole) ?? Shortened(box, words, style, fonts);
    }

    // A space that keeps two words together stays what it is.
    private static string OneSpaceBetween(string text) =>
        string.Join(' ', text.Split([' ', '\t', '\n', '\r', '\f', '\v', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries));

    // Not within a character.
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
        BreakLines.Anywhere(paragraph, box.Width / box.Smallest) is { } lines && lines.Length <= LinesOf(box, paragraph, box.Smallest)
            ? new(paragraph, box.Smallest, lines)
            : null;

    // Whole words where one of them fits; else as many characters as do.
    private static FittedText Shortened(TextBox box, string text, TextStyle style, FontShelf fonts)
    {
        return Longest(FindBreaks.In(text), Whole) ?? Longest(EndsOf(text), p => Broken(box, p)) ?? Alone(Begun(0));

        Paragraph Begun(int end) =>
            Paragraph.Of(text[..end].TrimEnd(' ', ',', ';', ':', '.', '،', '؛', '、', '，') + Shorten.Ellipsis, style, fonts);

        FittedText? Whole(Paragraph paragraph) =>
            BreakLines.Evenly(paragraph, box.Width / box.Smallest, LinesOf(box, paragraph, box.Smallest)) is { } lines
                ? new(paragraph, box.Smallest, lines)
                : null;

        // Found by halving, for a longer beginning never needs less room.
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

namespace Briefs.Pictures.TextLayout;

/// <summary>Breaks a paragraph into lines of similar length, none wider than its box.</summary>
internal static class LineBreaker
{
    // This many halvings find a width within a pixel of the narrowest.
    private const int Halvings = 11;

    /// <summary>As few lines as possible, as even as possible.</summary>
    /// <param name="widest">Line width limit, in ems.</param>
    /// <param name="most">Limit of lines; null is returned when they do not suffice, or when a single word is too wide.</param>
    public static ImmutableArray<TextSpan>? Evenly(Paragraph paragraph, float widest, int most)
    {
        if (Greedily(paragraph, paragraph.BreaksBefore, widest) is not { } lines || lines.Length > most) return null;
        var (narrow, wide) = (widest / 2, widest);
        for (var i = 0; i < Halvings && lines.Length > 1; i++)
        {
            var middle = (narrow + wide) / 2;
            if (Greedily(paragraph, paragraph.BreaksBefore, middle) is { } even && even.Length <= lines.Length)
                (wide, lines) = (middle, even);
            else narrow = middle;
        }

        return lines;
    }

    /// <summary>As a last resort: lines that break between any two characters.</summary>
    public static ImmutableArray<TextSpan>? Anywhere(Paragraph paragraph, float widest)
    {
        var breaks = ImmutableArray.CreateBuilder<int>();
        for (var at = 0; at < paragraph.Text.Length;) breaks.Add(at += StringInfo.GetNextTextElementLength(paragraph.Text, at));
        return Greedily(paragraph, breaks.ToImmutable(), widest);
    }

    // Null when the text between two breaks is too wide for a line.
    private static ImmutableArray<TextSpan>? Greedily(Paragraph paragraph, ImmutableArray<int> breaks, float widest)
    {
        var lines = ImmutableArray.CreateBuilder<TextSpan>();
        var (start, end) = (0, 0);
        foreach (var next in breaks)
        {
            if (paragraph.Width(start, next) > widest)
            {
                if (end == start || paragraph.Width(end, next) > widest) return null;
                lines.Add(Trimmed(paragraph.Text, start, end));
                start = end;
            }

            end = next;
        }

        if (end > start) lines.Add(Trimmed(paragraph.Text, start, end));
        return lines.ToImmutable();
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new TextSpan(start, end);
    }
}

/// <summary>
/// Finds the possible line breaks: between words, after hyphens and dashes, and between characters of scripts without spaces.
/// </summary>
internal static class LineBreakOpportunities
{
    private const string EndsWord = "-\u058A\u2010\u2012\u2013\u2014/\u200B";
    private const char KeptTogether = '\u2060';

    /// <returns>The UTF-16 indexes before which a line may break, ascending; the last is the end of the text.</returns>
    public static ImmutableArray<int> Find(string text)
    {
        var breaks = ImmutableArray.CreateBuilder<int>();
        for (var at = 0; at < text.Length;)
        {
            if (at > 0 && MayEndBefore(text, at)) breaks.Add(at);
            at += StringInfo.GetNextTextElementLength(text, at);
        }

        if (text.Length > 0) breaks.Add(text.Length);
        return breaks.ToImmutable();
    }

    private static bool MayEndBefore(string text, int at)
    {
        var (before, after) = (text[at - 1], text[at]);
        if (before == KeptTogether || after == KeptTogether || IsSpace(after)) return false;
        if (IsSpace(before)) return true;
        if (EndsWord.Contains(before, StringComparison.Ordinal)) return char.IsLetter(after) && at > 1 && !IsSpace(text[at - 2]);
        return (Scripts.IsDense(before) || Scripts.IsDense(after)) && !StaysWithBefore(after) && !StaysWithAfter(before);
    }

    // A no-break space is not a break.
    private static bool IsSpace(char c) => char.IsWhiteSpace(c) && c is not ('\u00A0' or '\u202F' or '\u2007');

    // Characters that cannot start a line in Chinese or Japanese: closing punctuation, full stops, small kana, prolonged sound marks.
    private static bool StaysWithBefore(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.OtherPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ModifierLetter
        || "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々\u0E30\u0E32\u0E33\u0E45".Contains(c, StringComparison.Ordinal);

    // Characters that cannot end a line: opening punctuation, and the Thai and Lao vowels that precede their consonant.
    private static bool StaysWithAfter(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation
        || c is (>= '\u0E40' and <= '\u0E44') or (>= '\u0EC0' and <= '\u0EC4');
}

namespace Briefs.Pictures.TextLayout;

/// <summary>Breaks a paragraph into lines of about one length, none longer than the room for it.</summary>
internal static class BreakLines
{
    // So many halvings leave a width that is within a pixel of the narrowest.
    private const int Halvings = 11;

    /// <summary>As few lines as there can be, and these as even as they can be.</summary>
    /// <param name="widest">In ems.</param>
    /// <param name="most">Lines; null is returned where they do not suffice, or where one word alone is too wide.</param>
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

    /// <summary>Where nothing else helps: lines that end anywhere between two characters.</summary>
    public static ImmutableArray<TextSpan>? Anywhere(Paragraph paragraph, float widest)
    {
        var breaks = ImmutableArray.CreateBuilder<int>();
        for (var at = 0; at < paragraph.Text.Length;) breaks.Add(at += StringInfo.GetNextTextElementLength(paragraph.Text, at));
        return Greedily(paragraph, breaks.ToImmutable(), widest);
    }

    // Null where what stands between two breaks is too wide for any line.
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
/// Finds where a line may end: between words, after hyphens and dashes, and between the characters of scripts that have no spaces.
/// </summary>
internal static class FindBreaks
{
    private const string EndsWord = "-\u058A\u2010\u2012\u2013\u2014/\u200B";
    private const char KeptTogether = '\u2060';

    /// <returns>The UTF-16 units before which a line may end, in order; the end of the text is the last.</returns>
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

    // A space that keeps its neighbours together is none here.
    private static bool IsSpace(char c) => char.IsWhiteSpace(c) && c is not ('\u00A0' or '\u202F' or '\u2007');

    // What no line of Chinese or Japanese begins with: closing signs, full stops, small kana, marks that lengthen.
    private static bool StaysWithBefore(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.OtherPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ModifierLetter
        || "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々\u0E30\u0E32\u0E33\u0E45".Contains(c, StringComparison.Ordinal);

    // What no line ends with: opening signs, and the vowels that Thai and Lao write before their consonant.
    private static bool StaysWithAfter(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation
        || c is (>= '\u0E40' and <= '\u0E44') or (>= '\u0EC0' and <= '\u0EC4');
}

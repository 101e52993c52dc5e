
namespace Briefs.Pictures.TextLayout;

/// <summary>
/// Finds where a line may end: between words, after hyphens and dashes, and between the characters of scripts that have no spaces.
/// </summary>
internal static class FindBreaks
{
    private const string EndsWord = "-\u058A\u2010\u2012\u2013\u2014/\u200B";
    private const char KeptTogether = '\u2060';

    /// <returns>The UTF-16 units before which a line may end, in order; the end of the text is the last.</returns>
    public static ImmutableArray<int> In(string text)
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

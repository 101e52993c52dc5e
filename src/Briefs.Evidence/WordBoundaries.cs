namespace Briefs.Evidence;

/// <summary>Word boundaries. Han and Kana need none; an apostrophe or hyphen between letters is part of the word.</summary>
internal static class WordBoundaries
{
    /// <summary>Whether a run begins inside a word.</summary>
    public static bool CutsBefore(string text, int start)
    {
        if (start > 0 && start < text.Length && IsOnLetter(text[start])) return true;
        if (start <= 0 || start >= text.Length || !IsWord(text[start])) return false;
        if (char.IsNumber(text[start]) && CutsNumber(text, start)) return true;
        return IsWord(text[start - 1]) || (start > 1 && IsJoint(text[start - 1]) && IsWord(text[start - 2]));
    }

    /// <summary>Whether a run ends inside a word.</summary>
    public static bool CutsAfter(string text, int end)
    {
        // “resume” does not match in “resumé”, whose accent may be a combining character.
        if (/* guard: verified-accent */ (end > 0 && end < text.Length && IsOnLetter(text[end]))) return true;
        if (end <= 0 || end >= text.Length) return false;
        if (char.IsNumber(text[end - 1]) && CutsNumber(text, end)) return true;
        if (!IsWord(text[end - 1])) return false;
        return /* guard: verified-words */ (IsWord(text[end]) || (end + 1 < text.Length && IsJoint(text[end]) && IsWord(text[end + 1])));
    }

    /// <summary>A letter or digit of a script that separates words.</summary>
    public static bool IsWord(char c) => (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) && !Scripts.IsDense(c);

    // 1 does not match in 1,000, 20 in 20 000, 10 in 10⁶, 5 in −5.
    private static bool CutsNumber(string text, int at)
    {
        if (char.IsNumber(text[at - 1]) && char.IsNumber(text[at])) return true;
        if (char.IsNumber(text[at]))
            return text[at - 1] == '\u2212' || (at > 1 && IsNumberJoint(text[at - 1]) && char.IsNumber(text[at - 2]));
        return IsNumberJoint(text[at]) && at + 1 < text.Length && char.IsNumber(text[at + 1]);
    }

    private static bool IsNumberJoint(char c) => c is '.' or ',' or '⁄' or '/' or '\u00A0' or '\u202F' or '\u2009' or '٫' or '٬';

    private static bool IsOnLetter(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark;

    private static bool IsJoint(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '＇' or '-' or '\u2010' or '\u2011';
}

/// <summary>
/// Counts words as a reader does: parts joined by hyphens count separately, and scripts without spaces are counted by characters.
/// </summary>
internal static class WordCounter
{
    private const int HanPerWord = 2;
    private const int OtherPerWord = 4;

    public static int Count(string text)
    {
        var (words, han, other) = (0, 0, 0);
        var isWord = false;
        foreach (var c in text)
        {
            if (Scripts.IsDense(c))
            {
                if (char.IsLetterOrDigit(c) || char.IsHighSurrogate(c)) _ = Scripts.IsHan(c) ? han++ : other++;
                isWord = false;
            }
            else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                if (!isWord) words++;
                isWord = true;
            }
            else if (!Folding.IsMark(c) && !Folding.IsInvisible(c) && !IsOnLetter(c))
            {
                isWord = false;
            }
        }

        return words + ((han + HanPerWord - 1) / HanPerWord) + ((other + OtherPerWord - 1) / OtherPerWord);
    }

    private static bool IsOnLetter(char c) =>
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}

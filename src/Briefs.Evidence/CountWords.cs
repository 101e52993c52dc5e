
namespace Briefs.Evidence;

/// <summary>
/// Counts words as a reader does: parts joined by hyphens are words of their own, and scripts without spaces count by characters.
/// </summary>
internal static class CountWords
{
    private const int HanPerWord = 2;
    private const int OtherPerWord = 4;

    /// <summary>The number of words of a text.</summary>
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

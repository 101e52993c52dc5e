
namespace Briefs.Model.Text;

/// <summary>Detects scripts in which the characters next to a quotation mark have another meaning than in Latin.</summary>
public static class Scripts
{
    /// <summary>Scripts written without spaces, including full-width punctuation: Han, Kana, Thai, Lao, Khmer, Burmese.</summary>
    public static bool IsDense(char c) =>
        c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF')
            or (>= '\u0E00' and <= '\u0EFF')
            or (>= '\u1780' and <= '\u17FF') or (>= '\u1000' and <= '\u109F') or (>= '\uD840' and <= '\uD888');

    /// <summary>Every character before this one is not Chinese.</summary>
    public const char FirstHan = '\u3400';

    /// <summary>A character of Chinese writing.</summary>
    public static bool IsHan(char c) =>
        c is (>= FirstHan and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uD840' and <= '\uD888');

    /// <summary>A character of the Arabic script, including presentation forms.</summary>
    public static bool IsArabic(char c) =>
        c is (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\u08A0' and <= '\u08FF')
            or (>= '\uFB50' and <= '\uFEFC');

    /// <summary>Every character before this one is neither Hebrew nor Arabic.</summary>
    public const char FirstFromRight = '\u05D0';

    /// <summary>A Hebrew letter or punctuation mark.</summary>
    public static bool IsHebrew(char c) => c is >= FirstFromRight and <= '\u05F4';

    /// <summary>A Korean syllable. Korean particles follow a closing mark without a space.</summary>
    public static bool IsHangul(char c) =>
        c is (>= '\uAC00' and <= '\uD7A3') or (>= '\u1100' and <= '\u11FF') or (>= '\u3130' and <= '\u318F');

    /// <summary>A letter or digit of a script in which an apostrophe can be inside a word.</summary>
    public static bool IsInWord(char c) => char.IsLetterOrDigit(c) && !IsDense(c) && !IsArabic(c) && !IsHangul(c);

    /// <summary>Whether two texts are in different scripts, such as Latin and Cyrillic.</summary>
    public static bool Differ(string one, string other)
    {
        // A fast path for the most common case: both texts are ASCII.
        if (Ascii.IsValid(one) && Ascii.IsValid(other)) return false;
        var (a, b) = (MostOf(one), MostOf(other));
        return a != b && a > 0 && b > 0;
    }

    // The number of the most frequent script; 0 if there are no letters.
    private static int MostOf(string text) =>
        text.Where(char.IsLetter)
            .GroupBy(NumberOf)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .Select(g => g.Key)
            .FirstOrDefault();

    private static int NumberOf(char c) =>
        c < '\u0370' || c is >= '\u1E00' and <= '\u1EFF' ? 1
        : c <= '\u03FF' || c is >= '\u1F00' and <= '\u1FFF' ? 2
        : c <= '\u052F' ? 3
        : IsArabic(c) ? 4
        : IsHebrew(c) ? 5
        : IsHangul(c) ? 6
        : IsHan(c) || c is >= '\u3040' and <= '\u30FF' ? 7
        // An approximation: nearly all other blocks of 128 characters contain one script.
        : 0x80 + (c >> 7);
}

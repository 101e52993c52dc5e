namespace Briefs.Text;

/// <summary>The scripts in which a mark's neighbours mean something else than in Latin.</summary>
public static class Scripts
{
    /// <summary>Written without spaces, full-width punctuation included: Han, Kana, Thai, Lao, Khmer, Burmese.</summary>
    public static bool IsDense(char c) =>
        c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF') or (>= '\u0E00' and <= '\u0EFF')
            or (>= '\u1780' and <= '\u17FF') or (>= '\u1000' and <= '\u109F') or (>= '\uD840' and <= '\uD888');

    /// <summary>A character of Chinese writing.</summary>
    public static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uD840' and <= '\uD888');

    /// <summary>A character of the Arabic script, presentation forms included.</summary>
    public static bool IsArabic(char c) => c is (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\u08A0' and <= '\u08FF') or (>= '\uFB50' and <= '\uFEFC');

    /// <summary>A letter or sign of Hebrew.</summary>
    public static bool IsHebrew(char c) => c is >= '\u05D0' and <= '\u05F4';

    /// <summary>A syllable of Korean, whose particles are glued to a closing mark.</summary>
    public static bool IsHangul(char c) => c is (>= '\uAC00' and <= '\uD7A3') or (>= '\u1100' and <= '\u11FF') or (>= '\u3130' and <= '\u318F');

    /// <summary>A letter or digit of a script in which an apostrophe can stand inside a word.</summary>
    public static bool IsInWord(char c) => char.IsLetterOrDigit(c) && !IsDense(c) && !IsArabic(c) && !IsHangul(c);
}

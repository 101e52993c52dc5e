namespace Briefs.Evidence;

/// <summary>
/// The vowel signs of Arabic. Most texts leave them out, so that a letter with signs and the letter alone are the same; two letters
/// with different signs are not: <c>قُتِلَ</c> (was killed), <c>قَتَلَ</c> (killed).
/// </summary>
internal static class VowelSigns
{
    private const char Damma = '\u064F';
    private const char Kasra = '\u0650';
    private const char Shadda = '\u0651';

    /// <summary>Whether the signs on a letter do not contradict each other.</summary>
    public static bool Agree(string? one, string? other)
    {
        if (one is null || other is null) return true;
        var (a, b) = (Vowels(one), Vowels(other));
        if (a.Length == 0 || b.Length == 0) return true;
        return a == b && one.Contains(Shadda, StringComparison.Ordinal) == other.Contains(Shadda, StringComparison.Ordinal);
    }

    /// <summary>Whether a letter with damma before one with kasra, by which a verb is passive, is so in both texts or in neither.</summary>
    public static bool AreSameVoice(Func<int, string?> one, Func<int, string?> other, int length)
    {
        for (var i = 0; i + 1 < length; i++)
        {
            if (IsPassive(one, i) != IsPassive(other, i)) return false;
        }

        return true;
    }

    private static bool IsPassive(Func<int, string?> signs, int at) =>
        signs(at) is { } first
            && first.Contains(Damma, StringComparison.Ordinal)
            && signs(at + 1) is { } second
            && second.Contains(Kasra, StringComparison.Ordinal);

    private static string Vowels(string signs) => string.Concat(signs.Where(c => c is (>= '\u064B' and <= '\u0650') or '\u0652').Order());
}

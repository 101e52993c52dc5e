
namespace Briefs.Reading.Scaffolding;

/// <summary>
/// Words in small letters from a to z and digits, as far as their script is known here: Latin of every kind, and Cyrillic.
/// </summary>
internal static class LatinLetters
{
    private static readonly FrozenDictionary<char, string> s_letters = Read(
        "а a б b в v г g ґ g д d е e ё e є ie ж zh з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ "
        + "shch ъ - ы y ь - э e ю iu я ia "
        + "ә a ғ g қ k ң n ө o ұ u ү u һ h җ zh ў u ђ d ј j љ l њ n ћ c џ dz ѓ g ќ k ѕ dz "
        + "ß ss æ ae œ oe ø o đ d ð d þ th ł l ħ h ŋ n ı i ə a ŧ t");

    /// <summary>The words of a text; one that is written in another script is left out.</summary>
    public static IReadOnlyList<string> WordsOf(string text)
    {
        var words = new StringBuilder();
        foreach (var c in text.Replace('İ', 'i').ToLowerInvariant())
        {
            if (s_letters.TryGetValue(c, out var letters)) words.Append(letters);
            else if (c is not ('\'' or '’' or 'ʼ')) Append(words, c);
        }

        return words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static void Append(StringBuilder words, char c)
    {
        foreach (var part in char.IsSurrogate(c) ? " " : NormalForm.Of(c.ToString(), NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(part)) words.Append(char.ToLowerInvariant(part));
            else if (CharUnicodeInfo.GetUnicodeCategory(part) is not UnicodeCategory.NonSpacingMark) words.Append(' ');
        }
    }

    // Pairs of a letter and what stands for it; a hyphen for nothing.
    private static FrozenDictionary<char, string> Read(string pairs) => pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Chunk(2).ToFrozenDictionary(pair => pair[0][0], pair => pair[1] == "-" ? "" : pair[1]);
}


namespace Briefs.Evidence;

/// <summary>Letters that have two code points, or two spellings, and look the same to a reader.</summary>
internal static class SameLetter
{
    private const string ToneMarks = "\u0300\u0301\u0303\u0309\u0323";

    /// <summary>The one of its code points by which a letter is compared.</summary>
    public static char Fold(char c) => c switch
    {
        'ё' => 'е',
        'Ё' => 'Е',
        'ي' => 'ی',
        'ك' => 'ک',
        'ہ' => 'ه',
        'ş' => 'ș',
        'Ş' => 'Ș',
        'ţ' => 'ț',
        'Ţ' => 'Ț',
        _ => c,
    };

    /// <summary>Whether a letter that looks like an apostrophe (U+02BB, U+02BC, U+02BD) stands on a letter, as in сімʼя and soʻz.</summary>
    public static bool IsApostrophe(string text, int at) =>
        text[at] is 'ʻ' or 'ʼ' or 'ʽ' && ((at > 0 && char.IsLetter(text[at - 1])) || (at + 1 < text.Length && char.IsLetter(text[at + 1])));

    /// <summary>
    /// Vietnamese hoà as hòa: the first vowel with the tone of the second, and the second without; null when there is nothing to move.
    /// </summary>
    public static (char Vowel, char Plain)? MovesTone(char before, char c)
    {
        if (c < '\u00C0' || before is not ('o' or 'O' or 'u' or 'U')) return null;
        var parts = NormalForm.Convert(c.ToString(), NormalizationForm.FormD);
        if (parts.Length != 2 || !ToneMarks.Contains(parts[1], StringComparison.Ordinal)) return null;
        var isPair = before is 'o' or 'O' ? parts[0] is 'a' or 'e' or 'A' or 'E' : parts[0] is 'y' or 'Y';
        return isPair && NormalForm.Convert($"{before}{parts[1]}", NormalizationForm.FormC) is [var vowel] ? (vowel, parts[0]) : null;
    }
}

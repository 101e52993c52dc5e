namespace Briefs.Evidence;

/// <summary>Letters with two code points or two spellings that look the same to readers.</summary>
internal static class SameLetter
{
    private const string ToneMarks = "\u0300\u0301\u0303\u0309\u0323";

    /// <summary>The code point that represents the letter in comparisons.</summary>
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

    /// <summary>Whether a letter that looks like an apostrophe (U+02BB, U+02BC, U+02BD) follows a letter, as in сімʼя and soʻz.</summary>
    public static bool IsApostrophe(string text, int at) =>
        text[at] is 'ʻ' or 'ʼ' or 'ʽ' && ((at > 0 && char.IsLetter(text[at - 1])) || (at + 1 < text.Length && char.IsLetter(text[at + 1])));

    /// <summary>
    /// Vietnamese hoà as hòa: the first vowel with the tone of the second, and the second without it; null when there is no tone to move.
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

/// <summary>Keeps NFKC from changing numbers: 10⁶ is not 106, nor 10; 5½ is not 51⁄2.</summary>
internal static class CompatibleDigits
{
    private const int LongestUnit = 2;

    /// <summary>A superscript digit, or a superscript sign used with digits.</summary>
    public static bool IsRaised(char c) => IsRaisedDigit(c) || c is '⁺' or '⁻' or '⁼' or '⁽' or '⁾' or 'ⁿ' or 'ⁱ';

    /// <summary>
    /// Whether a superscript digit is a note number: after a letter that is not a unit of measure, or after punctuation; never after a
    /// digit.
    /// </summary>
    public static bool IsNote(string text, int at)
    {
        var start = at;
        while (start > 0 && IsRaised(text[start - 1])) start--;
        var end = at;
        while (end < text.Length && IsRaised(text[end])) end++;
        for (var i = start; i < end; i++)
        {
            if (!IsRaisedDigit(text[i])) return false;
        }

        return start > 0 && !char.IsNumber(text[start - 1]) && !char.IsWhiteSpace(text[start - 1]) && !IsUnit(text, start);
    }

    /// <summary>Whether the compatibility form of a character would join a digit beside it. Full-width digits count as digits.</summary>
    public static bool WouldJoin(string text, int at, int end, string form)
    {
        if (form.Length == 0 || char.IsDigit(text[at]) || !form.Any(char.IsNumber)) return false;
        var isBehind = at > 0 && char.IsNumber(text[at - 1]) && char.IsNumber(form[0]);
        return isBehind || (end < text.Length && char.IsNumber(text[end]) && char.IsNumber(form[^1]));
    }

    private static bool IsRaisedDigit(char c) => c is '²' or '³' or '¹' or '⁰' or (>= '⁴' and <= '⁹');

    // 5 m², 12 km²: one or two letters after a number.
    private static bool IsUnit(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start <= LongestUnit && char.IsLetter(text[start - 1])) start--;
        if (start == end || end - start > LongestUnit) return false;
        while (start > 0 && CharUnicodeInfo.GetUnicodeCategory(text[start - 1]) == UnicodeCategory.SpaceSeparator) start--;
        return start > 0 && char.IsDigit(text[start - 1]);
    }
}

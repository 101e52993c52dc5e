
namespace Briefs.Evidence;

/// <summary>Keeps NFKC from making other numbers: 10⁶ is not 106, nor 10; 5½ is not 51⁄2.</summary>
internal static class CompatibleDigits
{
    private const int LongestUnit = 2;

    /// <summary>A raised digit or one of the signs that are raised with it.</summary>
    public static bool IsRaised(char c) => IsRaisedDigit(c) || c is '⁺' or '⁻' or '⁼' or '⁽' or '⁾' or 'ⁿ' or 'ⁱ';

    /// <summary>
    /// Whether a raised digit is the number of a note: after a letter that is no unit of measure, or after punctuation; never after a
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

    /// <summary>Whether what a character becomes would run into a digit beside it. Digits of another width are digits.</summary>
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

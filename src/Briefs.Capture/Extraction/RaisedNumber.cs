using System.Buffers;

namespace Briefs.Capture.Extraction;

/// <summary>
/// Decides whether superscript text is a note number or belongs to what precedes it: a power, a unit, an ordinal. The number of a note is
/// not one of the author's words; a power is.
/// </summary>
internal static class RaisedNumber
{
    private const int MostDigits = 3;

    private const string Digits = "0123456789+-\u2212()";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾";
    private const string NoteSigns = "*\u2217\u204E†‡§¶※#⁂⁑";

    private static readonly SearchValues<char> NoteSignsOrSpaces = SearchValues.Create(NoteSigns + " ");

    // Units that always take a power, and those that are also words, which do so only after a number.
    private static readonly FrozenSet<string> Units = Set("m km cm dm mm nm µm μm hm dam ft yd м км см дм мм нм");
    private static readonly FrozenSet<string> UnitsThatAreWords = Set("s in mi kg g l h с г кг");

    /// <summary>
    /// Whether it has the form of a note mark: <c>1</c>, <c>[12]</c>, <c>(3)</c>, <c>1, 2</c>, <c>*</c>, <c>[note 4]</c>.
    /// </summary>
    public static bool HasFormOfMark(string written) => KindOf(written) != RaisedKind.Other;

    /// <summary>The form of superscript text.</summary>
    public static RaisedKind KindOf(string written)
    {
        var text = written.Trim();
        if (text.Length is 0 or > 40) return RaisedKind.Other;
        if (text.Length > 2 && text[0] is '[' && text[^1] is ']') return RaisedKind.Bracketed;
        if (text.Length > 2 && text[0] is '(' && text[^1] is ')' && IsNumbers(text[1..^1])) return RaisedKind.InParentheses;
        if (IsNumbers(text) || (text[^1] is ')' or '.' && IsNumbers(text[..^1])) || IsRoman(text)) return RaisedKind.Digits;
        if (!text.AsSpan().ContainsAnyExcept(NoteSignsOrSpaces)) return RaisedKind.Signs;
        return text.Length == 1 && text[0] is ',' or ';' or '–' or '-' ? RaisedKind.Separator : RaisedKind.Other;
    }

    /// <summary>Whether superscript digits belong to the text before them, as in 10⁶, 25 m² and E = mc².</summary>
    /// <param name="before">The text before them in the same paragraph.</param>
    public static bool IsPower(string before, string digits)
    {
        if (before.Length == 0) return false;
        if (digits.Contains('+', StringComparison.Ordinal) || digits.Trim() is ['-' or '\u2212', ..]) return true;
        var last = before[^1];
        if (char.IsWhiteSpace(last)) return before.TrimEnd() is { Length: > 0 } text && char.IsDigit(text[^1]);
        if (char.IsDigit(last)) return !EndsInYear(before);
        if (last is '(' or '/' or '=' or '+' or '−' or '×' or '·' or '^') return true;
        return char.IsLetter(last) && FollowsUnitOrSymbol(before);
    }

    /// <summary>The same text in superscript characters; null when one of them has no superscript form.</summary>
    public static string? AsPower(string written)
    {
        var text = new StringBuilder(written.Length);
        foreach (var c in written.Trim())
        {
            if (Digits.IndexOf(c, StringComparison.Ordinal) is var at and >= 0) text.Append(Raised[at]);
            else return null;
        }

        return text.Length == 0 ? null : text.ToString();
    }

    // “In 2019⁴ the council” has a note: a year is never raised to a power.
    private static bool EndsInYear(string before) =>
        before.Length >= 4
        && before[^4..] is ['1', >= '5' and <= '9', _, _] or ['2', '0', _, _]
        && before.AsSpan(before.Length - 4).IndexOfAnyExceptInRange('0', '9') < 0
        && (before.Length == 4 || !(char.IsLetterOrDigit(before[^5]) || before[^5] is '.' or ',' or '\u00A0' or '\u202F'));

    private static bool FollowsUnitOrSymbol(string before)
    {
        var start = before.Length;
        while (start > 0 && char.IsLetter(before[start - 1])) start--;
        var word = before[start..];
        var isAfterNumber = before[..start].TrimEnd() is { Length: > 0 } left && (char.IsDigit(left[^1]) || left[^1] is '/' or '½');
        if (Units.Contains(word) || (isAfterNumber && UnitsThatAreWords.Contains(word))) return true;
        // A vowel is a word in some languages: “il y en a”, followed by a note mark.
        if (word is [>= 'a' and <= 'z'] && "aeiouy".IndexOf(word[0], StringComparison.Ordinal) < 0) return true;
        return word.Length <= 3 && before[..start].TrimEnd() is [.., '=' or '/' or '+' or '−' or '·' or '×'];
    }

    private static bool IsNumbers(string text)
    {
        var (hasDigit, digits) = (false, 0);
        foreach (var c in text)
        {
            hasDigit |= char.IsDigit(c);
            digits = char.IsDigit(c) ? digits + 1 : 0;
            // A year is not a note number.
            if (digits > MostDigits) return false;
            if (!char.IsDigit(c) && c is not (',' or ';' or ' ' or '\u00A0' or '–' or '-' or '\u2212' or '+')) return false;
        }

        return hasDigit;
    }

    // Word processors number endnotes this way; no ordinal has such an ending.
    private static bool IsRoman(string text) => text.Length <= 6 && !text.AsSpan().ContainsAnyExcept("ivx");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>Forms of superscript text.</summary>
internal enum RaisedKind
{
    /// <summary>Words and letters: <c>nd</c>, <c>er</c>, <c>TM</c>.</summary>
    Other,

    Digits,

    /// <summary>Asterisks, daggers and the like.</summary>
    Signs,

    /// <summary>Anything in square brackets.</summary>
    Bracketed,

    /// <summary>Digits in parentheses.</summary>
    InParentheses,

    /// <summary>A comma or dash between two marks.</summary>
    Separator,
}

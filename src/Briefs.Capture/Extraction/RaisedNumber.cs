using System.Buffers;

namespace Briefs.Capture.Extraction;

/// <summary>
/// What is raised above a line is the number of a note, or part of what it follows: a power, a unit, an ordinal. A note's number after a
/// word is not one of its author's words; a power is.
/// </summary>
internal static class RaisedNumber
{
    private const int MostDigits = 3;

    private const string Digits = "0123456789+-\u2212()";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾";
    private const string NoteSigns = "*\u2217\u204E†‡§¶※#⁂⁑";

    private static readonly SearchValues<char> NoteSignsOrSpaces = SearchValues.Create(NoteSigns + " ");

    // Always, and those that are words too, after a number only.
    private static readonly FrozenSet<string> Units = Set("m km cm dm mm nm µm μm hm dam ft yd м км см дм мм нм");
    private static readonly FrozenSet<string> UnitsThatAreWords = Set("s in mi kg g l h с г кг");

    /// <summary>
    /// Whether it has the form of a note's number or sign: <c>1</c>, <c>[12]</c>, <c>(3)</c>, <c>1, 2</c>, <c>*</c>, <c>[note 4]</c>.
    /// </summary>
    public static bool HasFormOfMark(string written) => KindOf(written) != RaisedKind.Other;

    /// <summary>What it is made of.</summary>
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

    /// <summary>Whether raised digits are part of what comes before them, as in 10⁶, 25 m² and E = mc².</summary>
    /// <param name="before">What comes before in the same paragraph.</param>
    /// <param name="digits">As written.</param>
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

    /// <summary>The same as raised characters, as readers see them; null when one of them has no raised form.</summary>
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

    // “In 2019⁴ the council” has a note, for nobody raises a year to a power.
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
        // A vowel is a word in some languages: “il y en a”, with the mark of a note after it.
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
            // A year is no note's number.
            if (digits > MostDigits) return false;
            if (!char.IsDigit(c) && c is not (',' or ';' or ' ' or '\u00A0' or '–' or '-' or '\u2212' or '+')) return false;
        }

        return hasDigit;
    }

    // As word processors count endnotes; no ordinal ends so.
    private static bool IsRoman(string text) => text.Length <= 6 && !text.AsSpan().ContainsAnyExcept("ivx");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>The forms of what is raised above a line.</summary>
internal enum RaisedKind
{
    /// <summary>Words and letters: <c>nd</c>, <c>er</c>, <c>TM</c>.</summary>
    Other,

    Digits,

    /// <summary>Asterisks, daggers and the like.</summary>
    Signs,

    /// <summary>Whatever is inside square brackets.</summary>
    Bracketed,

    /// <summary>Digits in parentheses.</summary>
    InParentheses,

    /// <summary>A comma or a dash between two marks.</summary>
    Separator,
}

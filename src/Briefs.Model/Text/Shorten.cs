
namespace Briefs.Model.Text;

/// <summary>
/// Shortens texts, with an ellipsis, and never within what a reader sees as one character: a letter with its accents, a surrogate pair, a
/// flag, emoji that are joined to one (the grapheme clusters of UAX #29). Takes time for what is left and for the character at the cut.
/// </summary>
public static class Shorten
{
    /// <summary>What is written where something is left out.</summary>
    public const string Ellipsis = "…";

    /// <summary>How many UTF-16 units after a place tell whether a character begins there.</summary>
    private const int Ahead = 2;

    // Letters to Unicode that are part of the character before them, or of the one after.
    private const string NeverFirst = "\u0E33\u0EB3\uFF9E\uFF9F";
    private const string NeverLast = "\u0D4E";

    /// <summary>The text where it is short enough; else its beginning and an ellipsis.</summary>
    /// <param name="longest">In UTF-16 units, and at least 0; the ellipsis is not counted.</param>
    public static string ToLength(string text, int longest)
    {
        return text.Length <= longest ? text : text[..Floor(text, longest)] + Ellipsis;
    }

    /// <summary>The text without what is between two places, where an ellipsis is put between spaces.</summary>
    public static string Omit(string text, int from, int to)
    {
        return $"{text[..Floor(text, from)]} {Ellipsis} {text[Ceiling(text, to)..]}";
    }

    /// <summary>Where the character begins that is at a place; the place itself between two.</summary>
    /// <param name="at">In UTF-16 units.</param>
    public static int Floor(string text, int at)
    {
        if (at <= 0) return 0;
        if (at >= text.Length) return text.Length;
        var start = at;
        while (start > 0 && !IsSureStart(text[start - 1], text[start])) start--;
        while (true)
        {
            var next = start + StringInfo.GetNextTextElementLength(text.AsSpan(start, Math.Min(text.Length, at + Ahead) - start));
            if (next > at) return start;
            start = next;
        }
    }

    /// <summary>Where the character ends that is at a place; the place itself between two.</summary>
    /// <param name="at">In UTF-16 units.</param>
    public static int Ceiling(string text, int at)
    {
        var floor = Floor(text, at);
        return floor >= at ? floor : floor + StringInfo.GetNextTextElementLength(text.AsSpan(floor));
    }

    // Only such places, where no rule of Unicode joins the two, or the search for a beginning would start at that of the text.
    private static bool IsSureStart(char before, char first)
    {
        if (char.IsControl(before) || char.IsControl(first)) return !(before == '\r' && first == '\n');
        return IsAlone(before) && !NeverLast.Contains(before, StringComparison.Ordinal)
            && IsAlone(first) && !NeverFirst.Contains(first, StringComparison.Ordinal);
    }

    private static bool IsAlone(char c) =>
        !IsJamo(c) && (char.IsLetterOrDigit(c) || char.IsWhiteSpace(c) || char.IsPunctuation(c));

    private static bool IsJamo(char c) =>
        c is (>= '\u1100' and <= '\u11FF') or (>= '\uA960' and <= '\uA97F') or (>= '\uD7B0' and <= '\uD7FF');
}

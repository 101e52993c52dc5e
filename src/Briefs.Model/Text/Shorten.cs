
namespace Briefs.Model.Text;

/// <summary>
/// Shortens texts with an ellipsis, without cutting a grapheme cluster (UAX #29): a letter with its accents, a surrogate pair, a flag, a
/// joined emoji. Takes time only for the remaining text and the cluster at the cut.
/// </summary>
public static class Shorten
{
    /// <summary>The replacement for omitted text.</summary>
    public const string Ellipsis = "…";

    /// <summary>The number of UTF-16 units after an index that are needed to detect the start of a cluster.</summary>
    private const int Ahead = 2;

    // Letters in Unicode that belong to the cluster before or after them.
    private const string NeverFirst = "\u0E33\u0EB3\uFF9E\uFF9F";
    private const string NeverLast = "\u0D4E";

    /// <summary>The text if it is short enough; otherwise its beginning and an ellipsis.</summary>
    /// <param name="longest">In UTF-16 units, at least 0; without the ellipsis.</param>
    public static string ToLength(string text, int longest)
    {
        return text.Length <= longest ? text : text[..Floor(text, longest)] + Ellipsis;
    }

    /// <summary>Replaces the text between two indices by an ellipsis with spaces.</summary>
    public static string Omit(string text, int from, int to)
    {
        return $"{text[..Floor(text, from)]} {Ellipsis} {text[Ceiling(text, to)..]}";
    }

    /// <summary>The start of the cluster that contains an index; the index itself between two clusters.</summary>
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

    /// <summary>The end of the cluster that contains an index; the index itself between two clusters.</summary>
    /// <param name="at">In UTF-16 units.</param>
    public static int Ceiling(string text, int at)
    {
        var floor = Floor(text, at);
        return floor >= at ? floor : floor + StringInfo.GetNextTextElementLength(text.AsSpan(floor));
    }

    // Recognizes places that are certainly between two clusters, so that the search need not begin at the start of the text.
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

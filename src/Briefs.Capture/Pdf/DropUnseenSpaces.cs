using System.Text;
using UglyToad.PdfPig.Content;

namespace Briefs.Capture.Pdf;

/// <summary>
/// Takes out the spaces that no reader sees. Where a word could have been parted and was not, browsers paint a sign of its own, which
/// takes no room and is read as a space: “doc u men ta tion”. The next sign begins where it begins.
/// </summary>
internal static class DropUnseenSpaces
{
    /// <summary>Of its width, for the rounding of places.</summary>
    private const double Tolerance = 0.2;

    /// <param name="letters">Of a page, in its order.</param>
    /// <param name="text">Made of these letters in that order, with white space between some.</param>
    /// <returns>The text as it is when it cannot be followed.</returns>
    public static string From(IReadOnlyList<Letter> letters, string text)
    {
        if (!letters.Where((_, at) => IsUnseen(letters, at)).Any()) return text;
        var kept = new StringBuilder(text.Length);
        var (at, isUnseen, isSeen) = (0, false, false);
        for (var index = 0; index < letters.Count; index++)
        {
            var value = letters[index].Value;
            if (string.IsNullOrWhiteSpace(value))
            {
                if (IsUnseen(letters, index)) isUnseen = true;
                else isSeen |= !string.IsNullOrEmpty(value);
                continue;
            }

            var from = at;
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            if (string.CompareOrdinal(text, at, value, 0, value.Length) != 0) return text;
            var between = text.AsSpan(from, at - from);
            // Between two lines it parts nothing.
            if (between.ContainsAny('\n', '\r') && isUnseen && !isSeen) kept.Append(between.TrimStart(' '));
            else if (!isUnseen || isSeen) kept.Append(between);
            kept.Append(value);
            at += value.Length;
            (isUnseen, isSeen) = (false, false);
        }

        return kept.Append(text, at, text.Length - at).ToString();
    }

    private static bool IsUnseen(IReadOnlyList<Letter> letters, int at)
    {
        if (letters[at].Value is not (" " or "\u00AD") || at + 1 == letters.Count) return false;
        var (sign, next) = (letters[at], letters[at + 1]);
        var (dx, dy) = (next.StartBaseLine.X - sign.StartBaseLine.X, next.StartBaseLine.Y - sign.StartBaseLine.Y);
        return Math.Sqrt((dx * dx) + (dy * dy)) <= sign.Width * Tolerance;
    }
}

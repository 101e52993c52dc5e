using System.Buffers;

namespace Briefs.Reading.QuotationMarks;

/// <summary>
/// Finds the values of HTML attributes in plain text: <c>lang="en"</c>, and any value within <c>&lt;…&gt;</c>. He said="like this" is a
/// quotation.
/// </summary>
internal static class Attributes
{
    /// <summary>Longest tag that is recognised, in characters.</summary>
    private const int LongestTag = 300;

    private const int LongestList = 40;

    // Attributes whose value is a code, an address or a name for programs, never words.
    private static readonly FrozenSet<string> s_names =
        "lang dir class id rel href src type name target charset method width height style hreflang media"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // class="x y": several names without capitals or punctuation.
    private static readonly SearchValues<char> s_list = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789- ");

    private static readonly SearchValues<char> s_value =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:#%?&=;+");

    /// <returns>Index of the closing mark of the value that begins at the index; -1 if there is none.</returns>
    public static int EndOf(string text, int at)
    {
        if (at < 2 || text[at - 1] != '=' || !char.IsAsciiLetterOrDigit(text[at - 2]) || text[at] is not ('"' or '\'')) return -1;
        var length = text.AsSpan(at + 1, Math.Min(LongestTag, text.Length - at - 1)).IndexOf(text[at]);
        if (length < 0) return -1;
        var end = at + 1 + length;
        var name = NameBefore(text, at - 1);
        var value = text.AsSpan(at + 1, length);
        var isCode = !value.ContainsAnyExcept(s_value)
            ? s_names.Contains(name)
            : name is "class" or "rel" && length <= LongestList && !value.ContainsAnyExcept(s_list);
        return /* guard: gate-attribute */ (isCode || IsInTag(text, at, end)) ? end : -1;
    }

    private static string NameBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < LongestTag && (char.IsAsciiLetter(text[start - 1]) || text[start - 1] == '-')) start--;
        return text[start..end];
    }

    private static bool IsInTag(string text, int at, int end)
    {
        var before = text.AsSpan(Math.Max(0, at - LongestTag), Math.Min(at, LongestTag));
        var open = before.LastIndexOfAny('<', '>');
        if (open < 0 || before[open] != '<' || open + 1 >= before.Length || !char.IsAsciiLetter(before[open + 1])) return false;
        var after = text.AsSpan(end + 1, Math.Min(LongestTag, text.Length - end - 1));
        var close = after.IndexOfAny('<', '>');
        return close >= 0 && after[close] == '>';
    }
}

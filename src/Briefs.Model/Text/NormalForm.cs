namespace Briefs.Model.Text;

/// <summary>
/// Normal forms of Unicode for whatever text a stranger sends. .NET throws at half of a character and at U+FFFE, which is none; an
/// entity, an escape in JSON, a name on disk or a kept copy brings them in past every look at the text, so nothing else in Briefs calls it.
/// </summary>
public static class NormalForm
{
    /// <summary>The text in the form. What has no normal form stays as it is, and what stands on either side of it is normalised.</summary>
    public static string Convert(string text, NormalizationForm form)
    {
        var at = FirstWithoutForm(text);
        if (at < 0) return OrderMarks.Reorder(text).Normalize(form);
        var normal = new StringBuilder(text.Length);
        var from = 0;
        for (; at >= 0; at = FirstWithoutForm(text.AsSpan(from)))
        {
            normal.Append(OrderMarks.Reorder(text.Substring(from, at)).Normalize(form)).Append(text[from + at]);
            from += at + 1;
        }

        return normal.Append(OrderMarks.Reorder(text[from..]).Normalize(form)).ToString();
    }

    /// <summary>Whether the text is what <see cref="Convert"/> would make of it.</summary>
    public static bool IsOf(string text, NormalizationForm form)
    {
        if (FirstWithoutForm(text) >= 0) return string.Equals(Convert(text, form), text, StringComparison.Ordinal);
        var ordered = OrderMarks.Reorder(text);
        return string.Equals(ordered, text, StringComparison.Ordinal) && ordered.IsNormalized(form);
    }

    private static int FirstWithoutForm(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOfAnyInRange('\uD800', '\uFFFE'); i >= 0 && i < text.Length; i++)
        {
            if (text[i] == '\uFFFE') return i;
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return i;
            i++;
        }

        return -1;
    }
}

/// <summary>
/// Puts long rows of combining marks into canonical order (The Unicode Standard, 3.11) before they are normalised: the library does it by
/// insertion, which takes time with the square of the row. The result is canonically equivalent to the text, so every normal form is the
/// same.
/// </summary>
internal static class OrderMarks
{
    private const int Long = 64;
    private const string Lowest = "\u0334", Highest = "\u0345";

    /// <summary>The text, without halves of characters; the same string where it has no long row.</summary>
    public static string Reorder(string text)
    {
        var ordered = new StringBuilder();
        var kept = 0;
        // A longer row includes one of these places.
        for (var probe = Long; probe < text.Length; probe += Long)
        {
            if (probe < kept) continue;
            var (start, end) = RowAround(text, probe);
            if (end - start <= Long) continue;
            ordered.Append(text, kept, start - kept);
            Append(ordered, [.. text[start..end].EnumerateRunes().Select(mark => mark.ToString())]);
            kept = end;
        }

        return kept == 0 ? text : ordered.Append(text, kept, text.Length - kept).ToString();
    }

    private static (int Start, int End) RowAround(string text, int place)
    {
        var start = StartOf(text, place);
        if (!IsMark(text, start)) return (start, start);
        var end = start;
        while (end < text.Length && IsMark(text, end)) end += char.IsSurrogate(text[end]) ? 2 : 1;
        while (start > 0 && IsMark(text, StartOf(text, start - 1))) start = StartOf(text, start - 1);
        return (start, end);
    }

    private static int StartOf(string text, int place) => place > 0 && char.IsLowSurrogate(text[place]) ? place - 1 : place;

    private static bool IsMark(string text, int at) =>
        text[at] >= '\u0300'
            && CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Marks of class 0 stay where they are, and nothing passes them.
    private static void Append(StringBuilder ordered, List<string> marks)
    {
        var rank = RankOf([.. marks.Distinct(StringComparer.Ordinal).Where(IsMovable)]);
        for (var from = 0; from < marks.Count;)
        {
            var to = from;
            while (to < marks.Count && rank.ContainsKey(marks[to])) to++;
            ordered.AppendJoin("", marks[from..to].OrderBy(mark => rank[mark]));
            if (to < marks.Count) ordered.Append(marks[to]);
            from = to + 1;
        }
    }

    private static Dictionary<string, int> RankOf(List<string> marks)
    {
        marks.Sort((a, b) => IsSwapped(a, b) ? 1 : IsSwapped(b, a) ? -1 : 0);
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < marks.Count; i++)
            ranks[marks[i]] = i == 0 ? 0 : ranks[marks[i - 1]] + (IsSwapped(marks[i], marks[i - 1]) ? 1 : 0);
        return ranks;
    }

    private static bool IsMovable(string mark) => IsSwapped(mark, Lowest) || IsSwapped(Highest, mark);

    // Whether two marks in this order are not in canonical order: .NET tells no classes.
    private static bool IsSwapped(string first, string second)
    {
        var (one, other) = (NormalForm.Convert(first, NormalizationForm.FormD), NormalForm.Convert(second, NormalizationForm.FormD));
        var pair = NormalForm.Convert(first + second, NormalizationForm.FormD);
        return !string.Equals(one, other, StringComparison.Ordinal) && string.Equals(pair, other + one, StringComparison.Ordinal);
    }
}

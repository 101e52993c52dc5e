namespace Briefs.Model.Text;

/// <summary>
/// Unicode normalization for untrusted text. The only caller of <c>string.Normalize</c>, which throws on lone surrogates and
/// U+FFFE; both reach Briefs through entities, JSON escapes, file names and saved copies.
/// </summary>
public static class NormalForm
{
    /// <summary>Normalizes the text. Characters that cannot be normalized stay unchanged; the text around them is normalized.</summary>
    public static string Convert(string text, NormalizationForm form)
    {
        var at = FirstWithoutForm(text);
        if (at < 0) return Normalize(OrderMarks.Reorder(text), form);
        var normal = new StringBuilder(text.Length);
        var from = 0;
        for (; at >= 0; at = FirstWithoutForm(text.AsSpan(from)))
        {
            normal.Append(Normalize(OrderMarks.Reorder(text.Substring(from, at)), form)).Append(text[from + at]);
            from += at + 1;
        }

        return normal.Append(Normalize(OrderMarks.Reorder(text[from..]), form)).ToString();
    }

    /// <summary>Whether the text equals the result of <see cref="Convert"/>.</summary>
    public static bool IsOf(string text, NormalizationForm form)
    {
        if (FirstWithoutForm(text) >= 0) return string.Equals(Convert(text, form), text, StringComparison.Ordinal);
        var ordered = OrderMarks.Reorder(text);
        return string.Equals(ordered, text, StringComparison.Ordinal) && IsNormalized(ordered, form);
    }

    private static string Normalize(string text, NormalizationForm form) =>
        OperatingSystem.IsBrowser() ? BrowserText.Normalize(text, form) : text.Normalize(form);

    private static bool IsNormalized(string text, NormalizationForm form) => OperatingSystem.IsBrowser()
        ? string.Equals(BrowserText.Normalize(text, form), text, StringComparison.Ordinal) : text.IsNormalized(form);

    private static int FirstWithoutForm(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOfAnyInRange('\uD800', '\uFFFE'); i >= 0 && i < text.Length; i++)
        {
            if (/* guard: text-normal-form */ text[i] == '\uFFFE') return i;
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return i;
            i++;
        }

        return -1;
    }
}

/// <summary>
/// Puts long runs of combining marks into canonical order (The Unicode Standard, 3.11) before normalization, because the library sorts them
/// in quadratic time. The result is canonically equivalent to the text, so all normal forms are the same.
/// </summary>
internal static class OrderMarks
{
    private const int Long = 64;
    private const string Lowest = "\u0334", Highest = "\u0345";

    /// <summary>Reorders the marks of a text without lone surrogates; returns the same string if there is no long run.</summary>
    public static string Reorder(string text)
    {
        var ordered = new StringBuilder();
        var kept = 0;
        // Every longer run includes at least one of these positions.
        for (var probe = Long; probe < text.Length; probe += Long)
        {
            if (probe < kept) continue;
            var (start, end) = RowAround(text, probe);
            if (/* guard: time-marks */ end - start <= Long) continue;
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

    // Marks of combining class 0 keep their place, and no other mark moves across them.
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

    // Whether canonical order swaps two marks. Tested by normalizing, because .NET does not expose combining classes.
    private static bool IsSwapped(string first, string second)
    {
        var (one, other) = (NormalForm.Convert(first, NormalizationForm.FormD), NormalForm.Convert(second, NormalizationForm.FormD));
        var pair = NormalForm.Convert(first + second, NormalizationForm.FormD);
        return !string.Equals(one, other, StringComparison.Ordinal) && string.Equals(pair, other + one, StringComparison.Ordinal);
    }
}

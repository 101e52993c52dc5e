using System.Text.RegularExpressions;
using Briefs.Languages;

namespace Briefs.Reading.Proposals;

/// <summary>Finds the date that a note or an address gives for a source.</summary>
internal static partial class WrittenDate
{
    private const int Earliest = 1900;
    private const int Latest = 2099;

    /// <summary>Most words between a year and its month: “5 de junio del año 2026”.</summary>
    private const int MostBetween = 2;

    private static readonly char[] Separators =
        [' ', ',', '.', ';', ':', '(', ')', '[', ']', '/', '\u00A0', '\u202F', '\n', '،', '؛', '“', '”', '„', '«', '»', '"'];

    /// <summary>The only whole date or month in a text, such as “18 June 2026”, otherwise the only year alone; null for none, or
    /// several.</summary>
    /// <param name="text">The text, with names of months in its own language or in English.</param>
    /// <param name="lang">The language of the text, BCP 47.</param>
    public static PartialDate? Find(string text, string lang)
    {
        var (dates, isUnclear) = (new HashSet<PartialDate>(), false);
        var words = AllNumericDates().Replace(AsciiDigits(text.ToLowerInvariant()), match =>
        {
            if (NumericDate(match, lang) is { } date) dates.Add(date);
            else isUnclear = true;
            return " | ";
        }).Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var years = new HashSet<PartialDate>();
        var (own, english) = (MonthForms.Get(lang), MonthForms.Get("en"));
        // Two dates or an unclear one make the result null, whatever follows.
        for (var i = 0; i < words.Length && !isUnclear && dates.Count < 2; i++)
        {
            if (YearOf(words[i]) is not { } year) continue;
            if ((FindMonth(words, i, own) ?? FindMonth(words, i, english)) is { } month)
            {
                if (ToDate(year, month.Number, month.Day) is { } date) dates.Add(date);
                else isUnclear = true;
            }
            else if (LooksLikeDate(words, i)) isUnclear = true;
            else years.Add(new PartialDate(year));
        }

        if (isUnclear) return null;
        return dates.Count == 1 ? dates.First() : dates.Count == 0 && years.Count == 1 ? years.First() : null;
    }

    /// <summary>The date in the path of an address: <c>/2026/06/18/</c>, <c>/2026/06/</c>, <c>/2026/</c> or <c>/2026-06-18</c>; null for
    /// none.</summary>
    public static PartialDate? InAddress(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri)) return null;
        var parts = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length == 10 && PartialDate.TryParse(parts[i], out var day) && YearOf(parts[i][..4]) is not null) return day;
            // A year that ends the path may be what a report is about.
            if (YearOf(parts[i]) is null || i + 1 == parts.Length) continue;
            for (var length = Math.Min(3, parts.Length - i); length > 0; length--)
                if (PartialDate.TryParse(string.Join('-', parts[i..(i + length)].Select(Padded)), out var date)) return date;
        }

        return null;
    }

    private static string Padded(string number) => number.Length == 1 ? "0" + number : number;

    private static int? YearOf(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= Earliest and <= Latest ? year : null;

    private static PartialDate? ToDate(int year, int month, int? day)
    {
        var written = string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}") + (day is { } d
            ? string.Create(CultureInfo.InvariantCulture, $"-{d:D2}") : "");
        return PartialDate.TryParse(written, out var date) ? date : null;
    }

    // 5/9/2022 is in May or in September: English has both orders, other languages write the day first.
    private static PartialDate? NumericDate(Match match, string lang)
    {
        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        var (year, first, second) = (Number("y"), Number("a"), Number("b"));
        if (year is < Earliest or > Latest) return null;
        if (match.Groups["iso"].Success) return ToDate(year, first, second);
        if (second > 12) (first, second) = (second, first);
        else if (match.Groups["slash"].Success && first <= 12 && first != second
            && (lang.StartsWith("en", StringComparison.OrdinalIgnoreCase))) return null;
        return ToDate(year, second, first);
    }

    // The month before the year, “18 June 2026”, “18 de junio de 2026”, “June 18 2026”, or after it, “2026 m. birželio 18”.
    private static (int Number, int? Day)? FindMonth(string[] words, int year, MonthForms months)
    {
        for (var end = year; end >= Math.Max(1, year - MostBetween); end--)
        {
            if (end < year && words[end] is "|") break;
            if (months.AtEndOf(words.AsSpan(0, end)) is var (number, length))
                return (number, DayAt(words, end, year) ?? DayAt(words, end - length - 1, year) ?? DayAt(words, end - length - 2, year));
        }

        for (var start = year + 1; start < Math.Min(words.Length, year + 2 + MostBetween); start++)
        {
            if (months.AtStartOf(words.AsSpan(start)) is not var (number, length)) continue;
            // Without a day, the month may belong to another date: “2019, May …”.
            var day = DayAt(words, start + length, words.Length) ?? (start > year + 1 ? DayAt(words, start - 1, words.Length) : null);
            return day is null ? null : (number, day);
        }

        return null;
    }

    private static int? DayAt(string[] words, int at, int end)
    {
        if (at < 0 || at >= end) return null;
        var digits = words[at].TakeWhile(char.IsAsciiDigit).Count();
        return digits is 1 or 2 && words[at].Length - digits <= 2 ? int.Parse(words[at][..digits], CultureInfo.InvariantCulture) : null;
    }

    // A number, a word of an unknown language, and a year: a date of which only the year would be known.
    private static bool LooksLikeDate(string[] words, int year) =>
        Enumerable.Range(1, MostBetween).Any(between => year - between > 0 && DayAt(words, year - between - 1, year) is not null
            && words[(year - between)..year].All(w => char.IsLetter(w[0])));

    private static string AsciiDigits(string text) => string.Create(text.Length, text, (span, given) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = CharUnicodeInfo.GetDecimalDigitValue(given, i) is >= 0 and var digit ? (char)('0' + digit) : given[i];
    });

    [GeneratedRegex("""
        (?<!\d) (?:
          (?<iso>) (?<y>\d{4}) - (?<a>\d{2}) - (?<b>\d{2})
        | (?<iso>) (?<y>\d{4}) \s* [年년] \s* (?<a>\d{1,2}) \s* [月월] \s* (?<b>\d{1,2}) \s* [日일]
        | (?<a>\d{1,2}) \. \s? (?<b>\d{1,2}) \. \s? (?<y>\d{4})
        | (?<slash>) (?<a>\d{1,2}) / (?<b>\d{1,2}) / (?<y>\d{4})
        ) (?!\d)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex AllNumericDates();
}

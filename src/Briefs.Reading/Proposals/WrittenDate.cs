using Briefs.Languages;

namespace Briefs.Reading.Proposals;

/// <summary>Finds the date that a note or an address gives for a source.</summary>
internal static class WrittenDate
{
    private const int Earliest = 1900;
    private const int Latest = 2099;

    /// <summary>The only whole date or month in a text, such as “18 June 2026”, otherwise the only year alone; null for none, or
    /// several.</summary>
    public static PartialDate? Find(string text, DateWords? words)
    {
        var parts = text.ToLowerInvariant().Split([' ', ',', '.', ';', ':', '(', ')', '\u00A0', '\n', '،'],
            StringSplitOptions.RemoveEmptyEntries);
        var (dates, years) = (new HashSet<PartialDate>(), new HashSet<PartialDate>());
        for (var i = 0; i < parts.Length; i++)
        {
            if (YearOf(parts[i]) is not { } year) continue;
            var month = words is null ? 0 : MonthBefore(parts, i, words, out var at) is > 0 and var m
                ? WithDay(parts, at, i, year, m, dates) : 0;
            if (month == 0 && PartialDate.TryParse(parts[i], out var alone)) years.Add(alone);
        }

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

    // The month at most two words before the year: 18 June 2026, 18 de junio de 2026, June 18 2026.
    private static int MonthBefore(string[] parts, int year, DateWords words, out int at)
    {
        for (at = year - 1; at >= Math.Max(0, year - 2); at--)
        {
            var word = parts[at];
            for (var month = 0; month < words.Months.Length; month++)
            {
                if (words.Months[month].Contains(word, StringComparer.Ordinal)) return month + 1;
            }
        }

        return 0;
    }

    private static int WithDay(string[] parts, int at, int yearAt, int year, int month, HashSet<PartialDate> dates)
    {
        var day = DayOf(parts, at + 1, yearAt) ?? DayOf(parts, at - 1, yearAt) ?? DayOf(parts, at - 2, yearAt);
        var written = string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}") + (day is { } d
            ? string.Create(CultureInfo.InvariantCulture, $"-{d:D2}") : "");
        if (PartialDate.TryParse(written, out var date)) dates.Add(date);
        return month;
    }

    private static int? DayOf(string[] parts, int at, int yearAt)
    {
        if (at < 0 || at >= yearAt) return null;
        var digits = parts[at].TakeWhile(char.IsAsciiDigit).Count();
        return digits is 1 or 2 && parts[at].Length - digits <= 2 ? int.Parse(parts[at][..digits], CultureInfo.InvariantCulture) : null;
    }
}

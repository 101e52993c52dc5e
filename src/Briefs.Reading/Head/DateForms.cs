using System.Globalization;
using Briefs.Model;

namespace Briefs.Reading.Head;

/// <summary>Dates as front matter writes them, and what to say of those that are written otherwise.</summary>
internal static class DateForms
{
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz"];

    /// <summary>Reads <c>2020-01-10T09:00+05:00</c>, with seconds or without; <c>Z</c> is UTC.</summary>
    public static bool TryReadMoment(string written, out DateTimeOffset moment)
    {
        var text = written.EndsWith('Z') ? written[..^1] + "+00:00" : written;
        moment = default;
        return text.All(char.IsAscii) && DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);
    }

    /// <summary>What to write in place of something that is no date.</summary>
    public static string HelpFor(string written)
    {
        var parts = written.Split(['-', '/', '.'], StringSplitOptions.TrimEntries);
        if (written.Contains('T', StringComparison.Ordinal) && PartialDate.TryParse(written.Split('T')[0], out var day)) return $"Write the day alone: `{day}`.";
        if (MonthNames.TryReadDay(written, out var named)) return $"Write `{named}`.";
        if (parts.Length == 3 && parts.All(p => p.Length is >= 1 and <= 4 && p.All(char.IsAsciiDigit))) return HelpForNumbers([.. parts.Select(p => int.Parse(p, CultureInfo.InvariantCulture))], parts[0].Length == 4);
        return "Write year, month and day in digits: `2024-03-05`.";
    }

    private static string HelpForNumbers(int[] parts, bool yearFirst)
    {
        var (year, month, day) = yearFirst ? (parts[0], parts[1], parts[2]) : (parts[2], parts[1], parts[0]);
        if (yearFirst && month is >= 1 and <= 12 && year >= 1 && day > DateTime.DaysInMonth(year, month)) return "There is no such day in the calendar; look it up and correct it.";
        var either = new List<string>();
        if (IsDay(year, month, day)) either.Add(new PartialDate(year, month, day).ToString());
        if (!yearFirst && month != day && IsDay(year, day, month)) either.Add(new PartialDate(year, day, month).ToString());
        return either.Count == 0
            ? "Write year, month and day in digits: `2024-03-05`."
            : $"Write year, month and day: {string.Join(" or ", either.Select(d => $"`{d}`"))}.";
    }

    private static bool IsDay(int year, int month, int day) =>
        year is >= 1000 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}

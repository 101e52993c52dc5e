using System.Text.RegularExpressions;
using Briefs.Languages;

namespace Briefs.Reading.FrontMatter;

/// <summary>Dates as front matter writes them, and the help for dates in another form.</summary>
internal static partial class DateForms
{
    /// <summary>The help when the intended date is unknown.</summary>
    public const string AnyDay = "Write the year, month and day in digits: `2024-03-05`.";

    private const string AnyMoment = "Write the day, the time and the offset from UTC: `2024-03-05T09:00+05:00`.";

    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz"];

    /// <summary>Reads <c>2020-01-10T09:00+05:00</c>, with seconds or without; <c>Z</c> is UTC.</summary>
    public static bool TryReadMoment(string written, out DateTimeOffset moment)
    {
        var text = written.EndsWith('Z') ? written[..^1] + "+00:00" : written;
        moment = default;
        return text.All(char.IsAscii)
            && DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);
    }

    /// <summary>What to write in place of an invalid date.</summary>
    public static string HelpFor(string written)
    {
        var parts = written.Split(['-', '/', '.'], StringSplitOptions.TrimEntries);
        if (PartialDate.TryParse(written.Split('T', ' ')[0], out var day) && day.IsDay) return $"Write only the day: `{day}`.";
        if (MonthNames.TryReadDay(written, out var named)) return $"Write `{named}`.";
        if (parts.Length == 3 && parts.All(p => p.Length is >= 1 and <= 4 && p.All(char.IsAsciiDigit)))
            return HelpForNumbers([.. parts.Select(p => int.Parse(p, CultureInfo.InvariantCulture))], parts[0].Length == 4);
        return AnyDay;
    }

    /// <summary>What to write in place of an invalid date and time: the one that was typed, as far as it can be read.</summary>
    public static string HelpForMoment(string written)
    {
        if (Typed().Match(written) is not { Success: true } typed || DayIn(typed.Groups["day"].Value) is not { } day) return AnyMoment;
        var hour = typed.Groups["hour"].Success ? typed.Groups["hour"].Value.PadLeft(2, '0') + ":" + typed.Groups["minute"].Value : null;
        var offset = typed.Groups["utc"].Success ? "Z" : typed.Groups["sign"].Success ? OffsetOf(typed) : null;
        var meant = $"{day}T{hour ?? "09:00"}{offset ?? "Z"}";
        if (!TryReadMoment(meant, out _)) return AnyMoment;
        return hour is null
            ? $"Add the time and the offset from UTC: `{meant}` is 9:00 in UTC, and `{day}T09:00+05:00` is 9:00 in Almaty."
            : offset is null
            ? $"Add the offset from UTC: `{meant}` if the time is in UTC, `{day}T{hour}+05:00` if it is the time in Almaty."
            : $"Write `{meant}`.";
    }

    private static string OffsetOf(Match typed)
    {
        var minutes = typed.Groups["minutes"].Success ? typed.Groups["minutes"].Value : "00";
        return $"{typed.Groups["sign"].Value}{typed.Groups["hours"].Value.PadLeft(2, '0')}:{minutes}";
    }

    /// <summary>The date at the start of a date with or without a time, in canonical form; null when there is none.</summary>
    public static string? TryDay(string written) =>
        PartialDate.TryParse(written.Split('T', ' ')[0], out var day) && day.IsDay ? day.ToString() : null;

    private static PartialDate? DayIn(string written)
    {
        if (PartialDate.TryParse(written, out var day) && day.IsDay) return day;
        // Only a date whose order is certain: `2024/3/5`; `5.3.2024` may be two days.
        return HelpFor(written).Split('`') is [_, var only, _] && PartialDate.TryParse(only, out day) && day.IsDay && only != "2024-03-05"
            ? day : null;
    }

    [GeneratedRegex(
        @"^(?<day>\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})(?:[T ]+(?<hour>\d{1,2})[:.](?<minute>\d{2})(?::\d{2}(?:[.,]\d+)?)?)?"
            + @" *(?:(?<utc>Z|UTC|GMT)|(?<sign>[+-])(?<hours>\d{1,2}):?(?<minutes>\d{2})?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Typed();

    private static string HelpForNumbers(int[] parts, bool yearFirst)
    {
        var (year, month, day) = yearFirst ? (parts[0], parts[1], parts[2]) : (parts[2], parts[1], parts[0]);
        if (yearFirst && month is >= 1 and <= 12 && year >= 1 && day > DateTime.DaysInMonth(year, month))
            return "This day does not exist. Look up the date and correct it.";
        var either = new List<string>();
        if (IsDay(year, month, day)) either.Add(new PartialDate(year, month, day).ToString());
        if (!yearFirst && month != day && IsDay(year, day, month)) either.Add(new PartialDate(year, day, month).ToString());
        return either.Count == 0
            ? AnyDay
            : $"Write the year, month and day: {string.Join(" or ", either.Select(d => $"`{d}`"))}.";
    }

    private static bool IsDay(int year, int month, int day) =>
        year is >= 1000 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}

/// <summary>Dates written with an English month name, which have only one reading.</summary>
internal static partial class MonthNames
{
    private static readonly FrozenDictionary<string, int> Months = LanguageFiles.BuiltIn.GetMonths("en").SelectMany((forms, index) =>
        forms.Select(form => KeyValuePair.Create(form, index + 1))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads <c>17 February 2020</c>, <c>Feb. 17th, 2020</c> and the like.</summary>
    public static bool TryReadDay(string written, out PartialDate day)
    {
        day = default;
        var match = DayFirst().Match(written);
        if (!match.Success) match = MonthFirst().Match(written);
        if (!match.Success || !Months.TryGetValue(match.Groups["month"].Value, out var month)) return false;
        var digits = month.ToString("00", CultureInfo.InvariantCulture);
        var iso = $"{match.Groups["year"].Value}-{digits}-{match.Groups["day"].Value.PadLeft(2, '0')}";
        return PartialDate.TryParse(iso, out day);
    }

    [GeneratedRegex(
        @"^(\p{L}+day,? )?(?<day>[0-9]{1,2})(st|nd|rd|th)?( of)? (?<month>[A-Za-z]+)\.?,? (?<year>[0-9]{4})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DayFirst();

    [GeneratedRegex(
        @"^(\p{L}+day,? )?(?<month>[A-Za-z]+)\.? (?<day>[0-9]{1,2})(st|nd|rd|th)?,? (?<year>[0-9]{4})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MonthFirst();
}

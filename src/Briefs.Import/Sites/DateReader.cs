using System.Text.RegularExpressions;

namespace Briefs.Import.Sites;

/// <summary>Reads the dates of other generators: with a time, with a time zone, with slashes.</summary>
internal static partial class DateReader
{
    private static readonly string[] s_named =
    [
        "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "dddd, d MMMM yyyy", "dddd, MMMM d, yyyy",
        "ddd, d MMM yyyy", "MMM d yyyy",
    ];

    // Of a number of seconds or milliseconds since 1970. A later year would be a misreading.
    private const int FirstYear = 1973, LastYear = 2200;

    /// <summary>The day as the author wrote it: the time zone does not move it.</summary>
    /// <returns>Null if it is not a date, or if its order is unclear, such as 05/03/2024.</returns>
    public static PartialDate? TryDay(string written)
    {
        var text = written.Trim();
        if (Digits().Match(text) is { Success: true } match
            && PartialDate.TryParse($"{match.Groups[1].Value}-{Two(match, 2)}-{Two(match, 3)}", out var day)) return day;
        if (text.Length > 7 && text.All(char.IsAsciiDigit)) return OfDigits(text);
        if (Ansi().Match(text) is { Success: true } ansi) text = $"{ansi.Groups[1].Value} {ansi.Groups[2].Value} {ansi.Groups[3].Value}";
        else if (Timed().Match(text) is { Success: true } timed) text = timed.Groups[1].Value;
        return DateOnly.TryParseExact(text, s_named, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var named)
            ? PartialDate.FromDay(named) : null;
    }

    /// <summary>Whether a date that can be read may be later than the beginning of its day.</summary>
    public static bool HasTime(string written) =>
        written.Contains(':', StringComparison.Ordinal) || written.Trim() is { Length: > 8 } text && text.All(char.IsAsciiDigit);

    /// <summary>The time of a date, as <c>HH:mm</c>, rounded up to the minute; null if it has none that is clear.</summary>
    public static string? TimeIn(string written)
    {
        if (Clock().Match(written.Trim()) is not { Success: true } match) return null;
        if (!TimeOnly.TryParseExact(match.Groups[1].Value, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return null;
        var hasSeconds = match.Groups[2].Value.Any(c => c is >= '1' and <= '9');
        return hasSeconds && time >= new TimeOnly(23, 59) ? null
            : (hasSeconds ? time.AddMinutes(1) : time).ToString("HH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>A time with a time zone, in the forms of ISO 8601 and of Jekyll: <c>2024-03-05 09:00:00 +0100</c>.</summary>
    /// <returns>To the minute, rounded up, so that nothing is published early; null for another form.</returns>
    public static DateTimeOffset? TryMoment(string written)
    {
        if (Zoned().Match(written.Trim()) is not { Success: true } match) return null;
        var zone = match.Groups[4].Value is "Z" or "z" or "UTC" or "GMT" ? "+00:00" : match.Groups[4].Value;
        if (zone.Length == 5) zone = zone.Insert(3, ":");
        if (!DateTimeOffset.TryParseExact($"{match.Groups[1].Value}T{match.Groups[2].Value}{zone}", "yyyy-MM-dd'T'HH:mmzzz",
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)) return null;
        var hasSeconds = match.Groups[3].Value.Any(c => c is >= '1' and <= '9');
        return hasSeconds && moment.Year < 9999 ? moment.AddMinutes(1) : moment;
    }

    // 20240305, 202403051230, 20240305123059, or the time since 1970.
    private static PartialDate? OfDigits(string digits)
    {
        var format = digits.Length switch { 8 => "yyyyMMdd", 12 => "yyyyMMddHHmm", 14 => "yyyyMMddHHmmss", _ => null };
        if (format is not null)
            return DateTime.TryParseExact(digits, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
                ? PartialDate.FromDay(DateOnly.FromDateTime(time)) : null;
        if (digits.Length is not (9 or 10 or 13) || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var moment = digits.Length == 13 ? DateTimeOffset.FromUnixTimeMilliseconds(number) : DateTimeOffset.FromUnixTimeSeconds(number);
        return moment.Year is >= FirstYear and <= LastYear ? PartialDate.FromDay(DateOnly.FromDateTime(moment.UtcDateTime)) : null;
    }

    private static string Two(Match match, int group) => match.Groups[group].Value.PadLeft(2, '0');

    [GeneratedRegex(@"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d-])", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(\d{4}-\d{2}-\d{2})(?:[Tt]| +)(\d{2}:\d{2})(:\d{2}(?:[.,]\d+)?)? *(Z|z|UTC|GMT|[+-]\d{2}:?\d{2})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Zoned();

    // Not of `6:00 pm`, which is another time.
    [GeneratedRegex(@"(?:[Tt]| )(\d{1,2}:\d{2})(:\d{2}(?:[.,]\d+)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    // Tue, 5 Mar 2024 10:00:00 GMT; 5 March 2024 10:00; March 5, 2024 10:00
    [GeneratedRegex(@"^((?:[A-Z][a-z]+, )?(?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2},?) \d{4}) \d{1,2}:\d{2}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Timed();

    // Tue Mar  5 10:00:00 UTC 2024
    [GeneratedRegex(@"^[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\d{1,2}) \d{2}:\d{2}:\d{2}(?: [A-Za-z0-9+-]+)? (\d{4})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Ansi();
}

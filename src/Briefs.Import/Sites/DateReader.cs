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

    // Seconds since 1970 that make a year with four digits, and no day such as 20240305.
    private const long FirstSecond = 100_000_000, LastSecond = 253_402_300_799;

    /// <summary>The day as the author wrote it: the time zone does not move it.</summary>
    /// <returns>Null if it is not a date, or if its order is unclear, such as 05/03/2024.</returns>
    public static PartialDate? TryDay(string written)
    {
        var text = written.Trim();
        if (Digits().Match(text) is { Success: true } match
            && PartialDate.TryParse($"{match.Groups[1].Value}-{Two(match, 2)}-{Two(match, 3)}", out var day)) return day;
        if (text.Length > 8 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return seconds is >= FirstSecond and <= LastSecond
                ? PartialDate.FromDay(DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)) : null;
        if (Ansi().Match(text) is { Success: true } ansi) text = $"{ansi.Groups[1].Value} {ansi.Groups[2].Value} {ansi.Groups[3].Value}";
        else if (Timed().Match(text) is { Success: true } timed) text = timed.Groups[1].Value;
        return DateOnly.TryParseExact(text, s_named, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var named)
            ? PartialDate.FromDay(named) : null;
    }

    /// <summary>Whether a date that can be read may be later than the beginning of its day.</summary>
    public static bool HasTime(string written) =>
        written.Contains(':', StringComparison.Ordinal) || written.Trim() is { Length: > 8 } text && text.All(char.IsAsciiDigit);

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

    private static string Two(Match match, int group) => match.Groups[group].Value.PadLeft(2, '0');

    [GeneratedRegex(@"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d-])", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(\d{4}-\d{2}-\d{2})(?:[Tt]| +)(\d{2}:\d{2})(:\d{2}(?:[.,]\d+)?)? *(Z|z|UTC|GMT|[+-]\d{2}:?\d{2})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Zoned();

    // Tue, 5 Mar 2024 10:00:00 GMT; 5 March 2024 10:00; March 5, 2024 10:00
    [GeneratedRegex(@"^((?:[A-Z][a-z]+, )?(?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2},?) \d{4}) \d{1,2}:\d{2}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Timed();

    // Tue Mar  5 10:00:00 UTC 2024
    [GeneratedRegex(@"^[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\d{1,2}) \d{2}:\d{2}:\d{2}(?: [A-Za-z0-9+-]+)? (\d{4})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Ansi();
}

using System.Text.RegularExpressions;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.Settings;

/// <summary>
/// Dates of CSL-JSON: <c>{"date-parts": [[2020, 1, 9]]}</c> with one or two dates, of numbers or texts; <c>{"raw":
/// "2020-01-09/2020-01-12"}</c>; <c>{"literal": "Spring 1990"}</c>; a plain text; each with or without <c>circa</c> and <c>season</c>.
/// </summary>
internal static partial class CslDates
{
    private const string NoDigits = "-XX";

    public static CslDate Read(YamlNode? node)
    {
        if (node is YamlNode.Scalar { Text: var plain }) return FromText(plain.Trim(), isAbout: false);
        if (node is not YamlNode.Mapping fields) return CslDate.None;
        var date = new CslItem(fields);
        var about = date.Node("circa") is YamlNode.Scalar circa && circa.Text.Trim() is not ("" or "false" or "0");
        if (date.Node("date-parts") is YamlNode.Sequence { Items: { IsEmpty: false } dates }
            && CslDateParts.Parse(dates[0]) is { IsEmpty: false } first)
            return FromParts(first, dates.Length > 1 ? CslDateParts.Parse(dates[1]) : null, date.Text("season")) with { IsAbout = about };
        return FromText(date.Text("raw") ?? date.Text("literal") ?? "", about);
    }

    private static CslDate FromParts(CslDateParts first, CslDateParts? last, string? season)
    {
        if ((first.Impossible ?? last?.Impossible) is { } impossible) return CslDate.None with { Impossible = impossible };
        if (first.Year < 1) return CslDate.None with { Words = string.Create(CultureInfo.InvariantCulture, $"{-(long)first.Year} BCE") };
        var named = first.InSeason(season);
        var end = last is { IsEmpty: false } ? last : null;
        var words = named is null && end?.InSeason(null) is null ? null
            : end is null ? named
            : $"{named ?? first.Date?.ToString()} – {end.InSeason(null) ?? end.Date?.ToString()}";
        return new CslDate(first.Date, end?.Date, false, words) { IsOpen = last is { IsEmpty: true } };
    }

    // EDTF: 2020-01/2020-03, 1996~, 1996?, 1990/.., 1990-21, 1990-XX, -0043; Zotero: 1996_2004. Otherwise the year in the text.
    private static CslDate FromText(string text, bool isAbout)
    {
        var parts = text.Split('/', '_');
        var about = isAbout || text.AsSpan().IndexOfAny('~', '?', '%') >= 0;
        if (parts.Length <= 2 && Seasons(parts) is { } seasons) return seasons with { IsAbout = about };
        if (EarlyYear().Match(text) is { Success: true } early)
            return FromParts(new CslDateParts(YearBefore(early.Value), 0, 0, IsEmpty: false), null, null);
        if (parts.Length <= 2 && One(parts[0]) is { } first)
        {
            var last = parts.Length > 1 ? One(parts[1]) : null;
            return new CslDate(first, last, about, null) { IsOpen = parts.Length > 1 && parts[1].Trim() is "" or ".." };
        }

        if (parts is ["" or "..", var until] && PartsIn(until) is { IsEmpty: false } end)
            return new CslDate(end.Date, null, about, $"–{end.InSeason(null) ?? end.Date?.ToString()}");
        if (MonthNames.TryReadDay(text, out var named)) return new CslDate(named, null, about, null);
        if (Years().Match(text) is { Success: true } years)
            return new CslDate(
                Year(years.Groups["first"].Value), years.Groups["last"] is { Length: > 0 } to ? Year(to.Value) : null, about, null)
            {
                IsOpen = years.Groups["last"].Length == 0,
            };
        if (Impossible(text) is { } impossible) return CslDate.None with { Impossible = impossible };
        var year = OtherCalendar().IsMatch(text) ? Match.Empty : FourDigits().Match(text);
        return new CslDate(
            year.Success && PartialDate.TryParse(year.Value, out var read) ? read : null, null, about, text.Length == 0 ? null : text);
    }

    private static PartialDate? One(string text)
    {
        var day = text.Trim().Trim('~', '?', '%');
        if (day.IndexOf('T', StringComparison.Ordinal) is 10) day = day[..10];
        while (day.EndsWith(NoDigits, StringComparison.Ordinal)) day = day[..^NoDigits.Length];
        return PartialDate.TryParse(day, out var date) ? date : null;
    }

    // 1990-21 and 1990-21/1991-24: the months 21 to 24 are seasons.
    private static CslDate? Seasons(string[] texts)
    {
        var parts = texts.Select(PartsIn).ToList();
        if (parts[0] is not { IsEmpty: false } first || parts.Contains(null) || !parts.Exists(p => p!.InSeason(null) is not null))
            return null;
        return FromParts(first, parts.Count > 1 ? parts[1] : null, null);
    }

    private static CslDateParts? PartsIn(string text)
    {
        if (text.Trim() is "" or "..") return new CslDateParts(0, 0, 0, IsEmpty: true);
        if (One(text) is { } date) return new CslDateParts(date.Year, date.Month, date.Day, IsEmpty: false);
        return Season().Match(text.Trim()) is { Success: true } season
            ? new CslDateParts(Number(season.Groups["year"]), Number(season.Groups["season"]), 0, IsEmpty: false)
            : null;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    // EDTF has a year 0, which is 1 BCE.
    private static int YearBefore(string year) => int.Parse(year, CultureInfo.InvariantCulture) - 1;

    private static PartialDate? Year(string text) => PartialDate.TryParse(text, out var date) ? date : null;

    // Has the form of a date, but is not in the calendar.
    private static string? Impossible(string text) =>
        text.Split('/', '_').Select(part => part.Trim()).FirstOrDefault(part => IsoDate().IsMatch(part) && One(part) is null);

    [GeneratedRegex(@"(?<![0-9])[0-9]{4}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();

    [GeneratedRegex(@"^(?<first>[0-9]{4}) ?(-|–|--) ?(?<last>[0-9]{4})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Years();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"^(?<year>[0-9]{4})-(?<season>2[1-4])[~?%]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Season();

    [GeneratedRegex(@"^(-[0-9]{4}|0000)(?=$|[-/~?%])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex EarlyYear();

    // Years of another era: BCE, Hijri, Solar Hijri, Buddhist, Hebrew, Japanese and Chinese eras.
    [GeneratedRegex(
        @"\b(BCE|BC|B\.C\.|A\.?H\.?|S\.?H\.?|B\.?E\.?|A\.?M\.?)(?!\p{L})"
            + @"|هـ|ه‍|هجری|هجري|ش\.|พ\.ศ|明治|大正|昭和|平成|令和|民[國国]|שנת|[٠-٩۰-۹०-९๐-๙]{2}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OtherCalendar();
}

/// <summary>A date of CSL-JSON.</summary>
/// <param name="First">As exact as given; null without a readable year.</param>
/// <param name="Last">The end of a range; null for a single date.</param>
/// <param name="IsAbout">Whether the date is approximate: circa.</param>
/// <param name="Words">Words to print in place of the date: <c>Spring 1990</c>.</param>
internal sealed record CslDate(PartialDate? First, PartialDate? Last, bool IsAbout, string? Words)
{
    public static readonly CslDate None = new(null, null, false, null);

    /// <summary>Whether the range has a start and no end.</summary>
    public bool IsOpen { get; init; }

    /// <summary>A day or month that does not exist, as written: <c>2015-02-30</c>; otherwise null.</summary>
    public string? Impossible { get; init; }
}

/// <summary>Year, month and day of a CSL-JSON date, as far as given.</summary>
/// <param name="Year">Negative for BCE.</param>
/// <param name="Month">1 to 12; 13 to 16 and 21 to 24 are seasons; 0 without a month.</param>
/// <param name="Day">0 without a day.</param>
/// <param name="IsEmpty">Whether there is no year at all, as at the end of an open range.</param>
internal sealed record CslDateParts(int Year, int Month, int Day, bool IsEmpty)
{
    private const int LastSeason = 24;

    private static readonly string[] s_seasons = ["Spring", "Summer", "Autumn", "Winter"];

    public static CslDateParts Parse(YamlNode date)
    {
        var numbers = ((date as YamlNode.Sequence)?.Items ?? []).Select(NumberIn).ToArray();
        var year = numbers.Length > 0 ? numbers[0] : null;
        return new CslDateParts(year ?? 0, Math.Max(0, Part(numbers, 1)), Math.Max(0, Part(numbers, 2)), year is null or 0);
    }

    /// <summary>The date; null when it does not exist, or is BCE.</summary>
    public PartialDate? Date => !IsEmpty && PartialDate.TryParse(Written, out var read) ? read : null;

    /// <summary>A month or day that does not exist, as written; otherwise null.</summary>
    public string? Impossible => !IsEmpty && Year is > 0 and <= 9999 && (Month > LastSeason || Date is null) ? Given : null;

    /// <summary>Season and year, if the date has a season: <c>Spring 1990</c>.</summary>
    /// <param name="season">The field <c>season</c>: a number from 1 to 4, or a word.</param>
    public string? InSeason(string? season)
    {
        if (Month is >= 13 and <= 16 or >= 21 and <= LastSeason) return $"{s_seasons[(Month - 1) % s_seasons.Length]} {Year}";
        if (Month != 0 || season is null) return null;
        var name = int.TryParse(season, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 4
            ? s_seasons[number - 1]
            : season;
        return $"{name} {Year}";
    }

    private bool HasMonth => Month is > 0 and < 13;

    private string Written => (HasMonth, Day > 0) switch
    {
        (true, true) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}"),
        (true, false) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}"),
        _ => Year.ToString("D4", CultureInfo.InvariantCulture),
    };

    private string Given => Day > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}")
        : string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}");

    private static int Part(int?[] numbers, int index) => numbers.Length > index ? numbers[index] ?? 0 : 0;

    private static int? NumberIn(YamlNode part) =>
        part is YamlNode.Scalar scalar
            && int.TryParse(scalar.Text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}

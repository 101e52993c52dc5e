using Briefs.Reading.Yaml;

namespace Briefs.Reading.Settings;

/// <summary>Year, month and day of a date of CSL-JSON, as far as they are given.</summary>
/// <param name="Year">Negative before our era.</param>
/// <param name="Month">From 1 to 12; 13 to 16 and 21 to 24 are seasons; 0 where there is none.</param>
/// <param name="Day">0 where there is none.</param>
/// <param name="IsEmpty">No year at all, as the end of a range that has none.</param>
internal sealed record CslDateParts(int Year, int Month, int Day, bool IsEmpty)
{
    private const int LastSeason = 24;

    private static readonly string[] s_seasons = ["Spring", "Summer", "Autumn", "Winter"];

    public static CslDateParts Of(YamlNode date)
    {
        var numbers = ((date as YamlNode.Sequence)?.Items ?? []).Select(NumberIn).ToArray();
        var year = numbers.Length > 0 ? numbers[0] : null;
        return new CslDateParts(year ?? 0, Math.Max(0, Part(numbers, 1)), Math.Max(0, Part(numbers, 2)), year is null or 0);
    }

    /// <summary>The date; null where there is none such, and before our era.</summary>
    public PartialDate? Date => !IsEmpty && PartialDate.TryParse(Written, out var read) ? read : null;

    /// <summary>A month or day that no calendar has, as written; null where it is possible.</summary>
    public string? Impossible => !IsEmpty && Year is > 0 and <= 9999 && (Month > LastSeason || Date is null) ? Given : null;

    /// <summary>Season and year, where it is dated so: <c>Spring 1990</c>.</summary>
    /// <param name="season">What the field of that name says: a number from 1 to 4, or a word.</param>
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

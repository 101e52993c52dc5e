
namespace Briefs.Model;

/// <summary>A date with the precision of its source: a day, a month or a year.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12; 0 when only the year is known.</param>
/// <param name="Day">1 to 31; 0 when only the month is known.</param>
public readonly record struct PartialDate(int Year, int Month = 0, int Day = 0) : IComparable<PartialDate>
{
    public bool IsDay => Day > 0;

    /// <summary>The first possible day.</summary>
    public DateOnly First => new(Year, Math.Max(1, Month), Math.Max(1, Day));

    /// <summary>The last possible day.</summary>
    public DateOnly Last =>
        Day > 0 ? First : new DateOnly(Year, Month > 0 ? Month : 12, DateTime.DaysInMonth(Year, Month > 0 ? Month : 12));

    public static PartialDate FromDay(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Reads only <c>2020-01-09</c>, <c>2020-01</c> or <c>2020</c>, in ASCII digits.</summary>
    public static bool TryParse(string text, out PartialDate date)
    {
        var format = text.Length switch { 4 => "yyyy", 7 => "yyyy-MM", 10 => "yyyy-MM-dd", _ => "" };
        date = default;
        if (format.Length == 0 || !text.All(c => char.IsAsciiDigit(c) || c == '-')) return false;
        if (!DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return false;
        date = new PartialDate(day.Year, text.Length > 4 ? day.Month : 0, text.Length > 7 ? day.Day : 0);
        return true;
    }

    /// <summary>Compares the first possible days; if equal, the less precise date is first.</summary>
    public int CompareTo(PartialDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>The form of front matter, ISO 8601.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (0, _) => Year.ToString("D4", CultureInfo.InvariantCulture),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}"),
    };
}

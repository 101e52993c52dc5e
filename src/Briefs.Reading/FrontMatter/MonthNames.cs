using System.Text.RegularExpressions;

namespace Briefs.Reading.FrontMatter;

/// <summary>Days written with an English month name, which can be understood in one way only.</summary>
internal static partial class MonthNames
{
    private static readonly FrozenDictionary<string, int> Months = Names().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

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

    private static IEnumerable<KeyValuePair<string, int>> Names()
    {
        for (var month = 1; month <= 12; month++)
        {
            var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
            yield return new(name, month);
            if (name.Length > 3) yield return new(name[..3], month);
        }

        yield return new("Sept", 9);
    }

    [GeneratedRegex(
        @"^(\p{L}+day,? )?(?<day>[0-9]{1,2})(st|nd|rd|th)?( of)? (?<month>[A-Za-z]+)\.?,? (?<year>[0-9]{4})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex DayFirst();

    [GeneratedRegex(
        @"^(\p{L}+day,? )?(?<month>[A-Za-z]+)\.? (?<day>[0-9]{1,2})(st|nd|rd|th)?,? (?<year>[0-9]{4})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex MonthFirst();
}

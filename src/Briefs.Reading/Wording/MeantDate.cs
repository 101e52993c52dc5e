using Briefs.Model.Languages;

namespace Briefs.Reading.Wording;

/// <summary>What a relative date meant on the day it was written.</summary>
internal static class MeantDate
{
    /// <summary>A year, month or day, of a week its Monday; null when the day of writing is not known well enough.</summary>
    public static PartialDate? Of(RelativeDate date, PartialDate written)
    {
        var steps = date.Phrase.Steps * (date.Count == 0 ? 1 : date.Count);
        try
        {
            return date.Phrase.Unit switch
            {
                DateUnit.Year => OfYear(date, written.Year + steps),
                DateUnit.Month when written.Month > 0 => MonthOf(written.First.AddMonths(steps)),
                DateUnit.NamedMonth when written.Month > 0 => Named(date, written, steps),
                DateUnit.Anniversary when written.IsDay => PartialDate.From(written.First.AddYears(steps)),
                DateUnit.Day when written.IsDay => PartialDate.From(written.First.AddDays(steps)),
                DateUnit.Week when written.IsDay =>
                    PartialDate.From(Monday(written.First).AddDays((7 * steps) + Math.Max(0, date.Weekday - 1))),
                DateUnit.Weekday when written.IsDay => PartialDate.From(Nearest(date, written.First, steps)),
                _ => null,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            // Before the year 1 or behind 9999: no date that could be told.
            return null;
        }
    }

    private static PartialDate? OfYear(RelativeDate date, int year)
    {
        if (year is < 1 or > 9999) return null;
        return date.Day > 0 && (date.Month == 0 || date.Day > DateTime.DaysInMonth(year, date.Month))
            ? null
            : new PartialDate(year, date.Month, date.Day);
    }

    private static PartialDate MonthOf(DateOnly day) => new(day.Year, day.Month);

    private static PartialDate? Named(RelativeDate date, PartialDate written, int steps)
    {
        var isOtherYear = steps < 0 ? date.Month >= written.Month : date.Month <= written.Month;
        // “Le 5 janvier dernier”, written on 20 January, is of the same month.
        if (date.Day > 0 && written.IsDay && date.Month == written.Month)
            isOtherYear = steps < 0 ? date.Day >= written.Day : date.Day <= written.Day;
        return OfYear(date, written.Year + (isOtherYear ? steps : 0));
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly Nearest(RelativeDate date, DateOnly written, int steps)
    {
        var distance = (date.Weekday - 1 - (((int)written.DayOfWeek + 6) % 7)) * steps;
        return written.AddDays(steps * (distance <= 0 ? distance + 7 : distance));
    }
}

namespace Briefs.Checks;

/// <summary>The only time a rule knows.</summary>
/// <param name="AsOf">When the site is published: now, or the instant of <c>--as-of</c>.</param>
public readonly record struct CheckClock(DateTimeOffset AsOf)
{
    // The first places on earth to begin a day.
    private const int FirstOffset = 14;

    /// <summary>The day of <see cref="AsOf"/>, UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(AsOf.UtcDateTime);

    /// <summary>
    /// The latest day it may be anywhere on earth, so that nobody is told at breakfast that today is in the future. The end of
    /// a day, which a bare day of <c>--as-of</c> means, is that day.
    /// </summary>
    public DateOnly LatestDay => AsOf.UtcDateTime.TimeOfDay >= new TimeSpan(23, 59, 59) ? Today : LatestDayOf(AsOf);

    /// <summary>The latest day it may be anywhere on earth at an instant.</summary>
    public static DateOnly LatestDayOf(DateTimeOffset instant) =>
        instant.UtcDateTime < DateTime.MaxValue.AddDays(-1)
            ? DateOnly.FromDateTime(instant.UtcDateTime.AddHours(FirstOffset))
            : DateOnly.MaxValue;
}

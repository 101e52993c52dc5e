namespace Briefs.Model.Languages;

/// <summary>What a relative date counts in.</summary>
public enum DateUnit
{
    Day,

    /// <summary>From Monday; with a weekday, that day of it.</summary>
    Week,

    Month,

    /// <summary>With a month, that month of it; with a day too, that day.</summary>
    Year,

    /// <summary>The same day of another year: “three years ago today”.</summary>
    Anniversary,

    /// <summary>The nearest day of that name before or after: “last Tuesday”.</summary>
    Weekday,

    /// <summary>The nearest month of that name before or after: “last October”.</summary>
    NamedMonth,
}

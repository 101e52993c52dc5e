
namespace Briefs.Reading.Settings;

/// <summary>A date of CSL-JSON.</summary>
/// <param name="First">As exact as it is told; null where it has no year that can be read.</param>
/// <param name="Last">The end of a range; null for a single date.</param>
/// <param name="IsAbout">The date is a guess: circa.</param>
/// <param name="Words">A date that is printed in its own words: <c>Spring 1990</c>.</param>
internal sealed record CslDate(PartialDate? First, PartialDate? Last, bool IsAbout, string? Words)
{
    public static readonly CslDate None = new(null, null, false, null);

    /// <summary>The range has a beginning and no end.</summary>
    public bool IsOpen { get; init; }

    /// <summary>A day or month that no calendar has, as written: <c>2015-02-30</c>; null where there is none.</summary>
    public string? Impossible { get; init; }
}

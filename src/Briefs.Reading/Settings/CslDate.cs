using Briefs.Model;

namespace Briefs.Reading.Settings;

/// <summary>A date of CSL-JSON.</summary>
/// <param name="First">As exact as it is told; null where it has no year that can be read.</param>
/// <param name="Last">The end of a range; null for a single date.</param>
/// <param name="IsAbout">The date is a guess: circa.</param>
/// <param name="Words">A date in words alone: <c>Spring 1990</c>.</param>
internal sealed record CslDate(PartialDate? First, PartialDate? Last, bool IsAbout, string? Words)
{
    public static readonly CslDate None = new(null, null, false, null);
}

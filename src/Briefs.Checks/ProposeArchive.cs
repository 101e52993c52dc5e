
namespace Briefs.Checks;

/// <summary>
/// Where a person may look for an archived copy. Nobody is asked: only who follows the address sees whether there is one.
/// </summary>
public static class ProposeArchive
{
    /// <summary>The address in the Wayback Machine that leads to the capture nearest to a day; without a day, to the list of all.</summary>
    /// <param name="address">Absolute.</param>
    /// <param name="at">When what is cited was there.</param>
    /// <returns>Null for an address that is an archive's own.</returns>
    public static string? For(Uri address, PartialDate? at)
    {
        if (address.Host is "web.archive.org" or "archive.org" || MutableArchives.HostOf(address.AbsoluteUri) is not null) return null;
        var day = at is { } date ? date.First.ToString("yyyyMMdd", CultureInfo.InvariantCulture) : "*";
        return $"https://web.archive.org/web/{day}/{address.AbsoluteUri}";
    }
}

using Briefs.Model.WebLinks;

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
    public static string? Propose(Uri address, PartialDate? at)
    {
        if (address.Host is "web.archive.org" or "archive.org" || MutableArchives.HostOf(address.AbsoluteUri) is not null) return null;
        var day = at is { } date ? date.First.ToString("yyyyMMdd", CultureInfo.InvariantCulture) : "*";
        return $"https://web.archive.org/web/{day}/{address.AbsoluteUri}";
    }
}

/// <summary>Archives that are known to have altered captures: what they show proves nothing by itself.</summary>
internal static class MutableArchives
{
    // English Wikipedia gave it up in February 2026, after altered captures were found.
    private static readonly FrozenSet<string> s_hosts = ReadArchiveAddress.ArchiveToday;

    /// <summary>The name of the archive that an address leads to, or null when it leads elsewhere.</summary>
    public static string? HostOf(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out var address)) return null;
        var host = address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host;
        return s_hosts.Contains(host) ? host : null;
    }
}

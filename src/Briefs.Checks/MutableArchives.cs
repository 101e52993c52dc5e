using Briefs.Model.WebLinks;

namespace Briefs.Checks;

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

using System.Net;

namespace Briefs.Capture.Fetching;

/// <summary>
/// Tells machines on the public internet from those that only this one can reach: its own, its network's, its provider's.
/// After the registries of special-purpose addresses (RFC 6890) of IANA.
/// </summary>
public static class PublicAddress
{
    private static readonly ImmutableArray<IPNetwork> SpecialOfVersion4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Looks public; inside one large provider it is the machine's own keeper.
            "168.63.129.16/32",
        }.Select(IPNetwork.Parse),
    ];

    // Everything else that is public lies in it.
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly ImmutableArray<IPNetwork> SpecialOfVersion6 =
        [.. new[] { "2001::/23", "2001:db8::/32", "3fff::/20" }.Select(IPNetwork.Parse)];

    // Addresses of version 6 that are really one of version 4, and where in their 16 bytes that begins.
    private static readonly ImmutableArray<(IPNetwork Network, int At)> Wrapping =
    [
        (IPNetwork.Parse("64:ff9b::/96"), 12),
        (IPNetwork.Parse("2002::/16"), 2),
    ];

    /// <summary>Whether anybody on the internet could ask the machine at this address.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return IsPublic(address.MapToIPv4());
        var bytes = address.GetAddressBytes();
        if (bytes.Length == 4) return !SpecialOfVersion4.Any(n => n.Contains(address));
        foreach (var (network, at) in Wrapping)
            if (network.Contains(address)) return IsPublic(new IPAddress(bytes.AsSpan(at, 4)));
        return GlobalUnicast.Contains(address) && !SpecialOfVersion6.Any(n => n.Contains(address));
    }
}

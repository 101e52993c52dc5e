using System.Net;
using System.Net.Sockets;

namespace Briefs.Capture.Fetching;

/// <summary>Resolves the host of an address once, and checks the resulting addresses.</summary>
internal sealed class DestinationResolver(AddressPolicy policy, ResolveName resolve)
{
    /// <param name="address">The address to request now.</param>
    /// <param name="named">The address in the original request, before any redirect.</param>
    public async Task<Destination> OfAsync(Uri address, Uri named, CancellationToken cancellation)
    {
        var found = await AddressesAsync(address, cancellation).ConfigureAwait(false);
        if (found.IsEmpty) return new Destination.Unknown();
        if (/* guard: fetch-redirect */ (policy == AddressPolicy.NamedHostToo && string.Equals(
            address.IdnHost, named.IdnHost, StringComparison.OrdinalIgnoreCase)))
            return new Destination.Allowed(found);
        var open = /* guard: fetch-private */ found.RemoveAll(a => !PublicAddress.IsPublic(a));
        return open.IsEmpty ? new Destination.NotPublic() : new Destination.Allowed(open);
    }

    private async Task<ImmutableArray<IPAddress>> AddressesAsync(Uri address, CancellationToken cancellation)
    {
        if (IPAddress.TryParse(address.IdnHost, out var literal)) return [literal];
        try
        {
            return [.. await resolve(address.IdnHost, cancellation).ConfigureAwait(false)];
        }

        // Only these codes say that the name does not exist. Without a network, or when a name server fails, that is unknown.
        catch (SocketException error) when (error.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData)
        {
            return [];
        }
    }
}

/// <summary>Whether and where a request may go.</summary>
internal abstract record Destination
{
    private Destination()
    {
    }

    /// <param name="Addresses">At least one. Only these are connected to, because a second look-up could return others.</param>
    public sealed record Allowed(ImmutableArray<IPAddress> Addresses) : Destination;

    public sealed record NotPublic : Destination;

    public sealed record Unknown : Destination;
}

/// <summary>Resolves the addresses of a name, as <see cref="Dns.GetHostAddressesAsync(string, CancellationToken)"/> does.</summary>
/// <exception cref="System.Net.Sockets.SocketException">The name has no address.</exception>
internal delegate Task<IPAddress[]> ResolveName(string name, CancellationToken cancellation);

/// <summary>Which machines may be requested. A source's address comes from a brief, and a stranger may have written the brief.</summary>
public enum AddressPolicy
{
    /// <summary>Only machines on the public internet.</summary>
    PublicOnly,

    /// <summary>Also the exact host named in the request, wherever it is, but no other host that a redirect leads to.</summary>
    NamedHostToo,
}

/// <summary>
/// Distinguishes public internet addresses from private ones: of this machine, its network or its provider. Follows IANA's registries of
/// special-purpose addresses (RFC 6890).
/// </summary>
public static class PublicAddress
{
    private static readonly ImmutableArray<IPNetwork> SpecialOfVersion4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Looks public, but inside Azure it is the host of the virtual machine.
            "168.63.129.16/32",
        }.Select(IPNetwork.Parse),
    ];

    // Apart from the embedded IPv4 addresses below, every public IPv6 address is in this range.
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly ImmutableArray<IPNetwork> SpecialOfVersion6 =
        [.. new[] { "2001::/23", "2001:db8::/32", "3fff::/20" }.Select(IPNetwork.Parse)];

    // IPv6 addresses that embed an IPv4 address, with its offset in the 16 bytes.
    private static readonly ImmutableArray<(IPNetwork Network, int At)> Wrapping =
    [
        (IPNetwork.Parse("64:ff9b::/96"), 12),
        (IPNetwork.Parse("2002::/16"), 2),
    ];

    /// <summary>Whether the address is reachable from the public internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (/* guard: fetch-mapped */ address.IsIPv4MappedToIPv6) return IsPublic(address.MapToIPv4());
        var bytes = address.GetAddressBytes();
        if (bytes.Length == 4) return !SpecialOfVersion4.Any(n => n.Contains(address));
        foreach (var (network, at) in Wrapping)
            if (network.Contains(address)) return IsPublic(new IPAddress(bytes.AsSpan(at, 4)));
        return GlobalUnicast.Contains(address) && !SpecialOfVersion6.Any(n => n.Contains(address));
    }
}

using System.Net.Sockets;
using System.Net;

namespace Briefs.Capture.Fetching;

/// <summary>Resolves the host of an address once, and judges what comes of it.</summary>
internal sealed class FindDestination(AddressPolicy policy, ResolveName resolve)
{
    /// <param name="address">To be asked now.</param>
    /// <param name="named">What the request named, before any redirect.</param>
    public async Task<Destination> OfAsync(Uri address, Uri named, CancellationToken cancellation)
    {
        var found = await AddressesAsync(address, cancellation).ConfigureAwait(false);
        if (found.IsEmpty) return new Destination.Unknown();
        if (policy == AddressPolicy.NamedHostToo && string.Equals(address.IdnHost, named.IdnHost, StringComparison.OrdinalIgnoreCase))
            return new Destination.Allowed(found);
        var open = found.RemoveAll(a => !PublicAddress.IsPublic(a));
        return open.IsEmpty ? new Destination.NotPublic() : new Destination.Allowed(open);
    }

    private async Task<ImmutableArray<IPAddress>> AddressesAsync(Uri address, CancellationToken cancellation)
    {
        if (IPAddress.TryParse(address.IdnHost, out var literal)) return [literal];
        try
        {
            return [.. await resolve(address.IdnHost, cancellation).ConfigureAwait(false)];
        }
        // Only this says that the name is nobody's. A machine without a network, or a name server that fails, knows nothing of it.
        catch (SocketException fault) when (fault.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData)
        {
            return [];
        }
    }
}

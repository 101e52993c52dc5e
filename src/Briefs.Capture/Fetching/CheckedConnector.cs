using System.Diagnostics;
using System.Net.Sockets;
using System.Net;

namespace Briefs.Capture.Fetching;

/// <summary>Connects only to the addresses that were checked: a second look-up of the name could return others.</summary>
internal sealed class CheckedConnector(TimeSpan patience, TimeProvider clock)
{
    private static readonly HttpRequestOptionsKey<ImmutableArray<IPAddress>> Judged = new("briefs.judged");

    public static void Pin(HttpRequestMessage request, Destination.Allowed destination) =>
        request.Options.Set(Judged, destination.Addresses);

    /// <exception cref="SocketException">None of them accepts the connection.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        if (!context.InitialRequestMessage.Options.TryGetValue(Judged, out var addresses) || addresses.IsDefaultOrEmpty)
            throw new UnreachableException("a request without a judged address");
        foreach (var address in addresses[..^1])
            if (await TryAsync(new IPEndPoint(address, context.DnsEndPoint.Port), cancellation).ConfigureAwait(false) is { } stream)
                return stream;
        return await TryAsync(new IPEndPoint(addresses[^1], context.DnsEndPoint.Port), cancellation).ConfigureAwait(false)
            ?? throw new SocketException((int)SocketError.ConnectionRefused);
    }

    private async Task<NetworkStream?> TryAsync(IPEndPoint place, CancellationToken cancellation)
    {
        using var tooLong = new CancellationTokenSource(patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, tooLong.Token);
        var socket = new Socket(place.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(place, either.Token).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (Exception error) when (error is SocketException
            || (error is OperationCanceledException && tooLong.IsCancellationRequested && !cancellation.IsCancellationRequested))
        {
            socket.Dispose();
            return null;
        }
        catch (OperationCanceledException)
        {
            socket.Dispose();
            throw;
        }
    }
}

using System.Net;

namespace Briefs.Capture.Fetching;

/// <summary>Asks for the addresses of a name, as <see cref="Dns.GetHostAddressesAsync(string, CancellationToken)"/> does.</summary>
/// <exception cref="System.Net.Sockets.SocketException">There are none.</exception>
internal delegate Task<IPAddress[]> ResolveName(string name, CancellationToken cancellation);

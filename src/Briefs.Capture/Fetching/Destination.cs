using System.Net;

namespace Briefs.Capture.Fetching;

/// <summary>Where a request may go.</summary>
internal abstract record Destination
{
    private Destination()
    {
    }

    /// <param name="Addresses">At least one. Only these are connected to: to ask for the name again could give others.</param>
    public sealed record Allowed(ImmutableArray<IPAddress> Addresses) : Destination;

    public sealed record NotPublic : Destination;

    public sealed record Unknown : Destination;
}

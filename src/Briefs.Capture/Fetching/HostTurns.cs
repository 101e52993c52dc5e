namespace Briefs.Capture.Fetching;

/// <summary>
/// Keeps requests to one host apart, whoever makes them and on whatever way: a redirect that leads to a host waits for its turn
/// there too. Safe for many at once.
/// </summary>
/// <param name="pause">Between an answer, or what was taken for none, and the next request. A slow host gets as much rest as a quick
/// one.</param>
public sealed class HostTurns(TimeSpan pause, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly long _began = clock.GetTimestamp();
    private readonly Dictionary<string, TimeSpan> _next = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Leaves a host alone for a time from now on.</summary>
    public void Rest(Uri address, TimeSpan time)
    {
        lock (_gate)
        {
            var until = clock.GetElapsedTime(_began) + time;
            if (until > _next.GetValueOrDefault(address.Host)) _next[address.Host] = until;
        }
    }

    /// <summary>Ends a turn.</summary>
    internal void Leave(Uri address) => Rest(address, pause);

    /// <summary>Waits until the host may be asked, and takes the turn.</summary>
    internal async Task TakeAsync(Uri address, CancellationToken cancellation)
    {
        TimeSpan wait;
        lock (_gate)
        {
            var now = clock.GetElapsedTime(_began);
            var turn = _next.GetValueOrDefault(address.Host);
            if (turn < now) turn = now;
            _next[address.Host] = turn + pause;
            wait = turn - now;
        }

        if (wait > TimeSpan.Zero) await Task.Delay(wait, clock, cancellation).ConfigureAwait(false);
    }
}

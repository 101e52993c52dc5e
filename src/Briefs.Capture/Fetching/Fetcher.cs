using System.Net;

namespace Briefs.Capture.Fetching;

/// <summary>
/// Asks the web: in bounded time and memory, and no machine that is not public. Whatever the other side does is an outcome, never an
/// exception. Safe for several fetches at once; it remembers nothing between them (no cookies, no cache).
/// </summary>
public sealed class Fetcher : IDisposable
{
    private readonly FetchLimits _limits;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;
    private readonly FollowRedirects _follow;

    public Fetcher(FetchSettings settings, TimeProvider clock)
        : this(settings, clock, Dns.GetHostAddressesAsync)
    {
    }

    internal Fetcher(FetchSettings settings, TimeProvider clock, ResolveName resolve)
    {
        (_limits, _clock) = (settings.Limits, clock);
        _client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = new ConnectChecked(_limits.ConnectTime, clock).ConnectAsync,
            AllowAutoRedirect = false,
            UseCookies = false,
            // A proxy would resolve the name again, out of our sight.
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = Timeout.InfiniteTimeSpan,
            // What is left unread is not worth waiting for.
            MaxResponseDrainSize = 0,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _follow = new FollowRedirects(new Exchange(_client, new FindDestination(settings.Policy, resolve), settings, clock), _limits);
    }

    /// <summary>Fetches, and tries again where the fault may pass.</summary>
    /// <exception cref="OperationCanceledException">The caller has cancelled it; running out of time is an outcome.</exception>
    public async Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellation)
    {
        var began = _clock.GetTimestamp();
        using var time = new CancellationTokenSource(_limits.WholeTime, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, time.Token);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var outcome = await _follow.ToTheEndAsync(request, either.Token).ConfigureAwait(false);
                if (attempt >= _limits.Attempts || PauseAfter(outcome, attempt) is not { } pause) return outcome;
                if (_clock.GetElapsedTime(began) + pause >= _limits.WholeTime) return outcome;
                request.Progress?.Report(new FetchStep.Waiting(pause, outcome));
                await Task.Delay(pause, _clock, either.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return new FetchOutcome.Failed(FailureReason.TooSlow, "") { FinalAddress = request.Address };
        }
    }

    public void Dispose() => _client.Dispose();

    private TimeSpan? PauseAfter(FetchOutcome outcome, int attempt)
    {
        var usual = _limits.FirstPause * Math.Pow(4, attempt - 1);
        TimeSpan? pause = outcome switch
        {
            FetchOutcome.Answered { Status: 429 or 503, RetryAfter: { } asked } => asked > usual ? asked : usual,
            FetchOutcome.Answered { Status: 429 or 500 or 502 or 503 or 504 } => usual,
            FetchOutcome.Failed { Reason: FailureReason.NotReachable or FailureReason.CutOff or FailureReason.Silent } => usual,
            _ => null,
        };
        // To ask again sooner than they want would be rude, and to wait longer than an editor does, pointless.
        return pause <= _limits.LongestPause ? pause : null;
    }
}

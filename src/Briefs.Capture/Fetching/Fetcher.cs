using System.Net;

namespace Briefs.Capture.Fetching;

/// <summary>
/// Makes web requests in bounded time and memory, and only to machines that its <see cref="AddressPolicy"/> allows. Whatever the server
/// does is an outcome, never an exception. Thread-safe and stateless: no cookies, no cache.
/// </summary>
public sealed class Fetcher : IDisposable
{
    private readonly FetchLimits _limits;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;
    private readonly RedirectFollower _follow;

    public Fetcher(FetchSettings settings, TimeProvider clock)
        : this(settings, clock, Dns.GetHostAddressesAsync)
    {
    }

    internal Fetcher(FetchSettings settings, TimeProvider clock, ResolveName resolve)
    {
        (_limits, _clock) = (settings.Limits, clock);
        _client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = new CheckedConnector(_limits.ConnectTime, clock).ConnectAsync,
            AllowAutoRedirect = false,
            UseCookies = false,
            // A proxy would resolve the name again, bypassing the address check.
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = Timeout.InfiniteTimeSpan,
            // An unread rest of a response is not worth waiting for.
            MaxResponseDrainSize = 0,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _follow = new RedirectFollower(new HttpExchange(_client, new DestinationResolver(settings.Policy, resolve), settings, clock),
            _limits);
    }

    /// <summary>Fetches, and retries after failures that may be temporary.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled; exceeding the time limit is an outcome.</exception>
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
        // Respects a longer pause that the server asks for, but gives up when it is longer than an editor would wait.
        return pause <= _limits.LongestPause ? pause : null;
    }
}

/// <summary>Settings of a <see cref="Fetcher"/>.</summary>
public sealed record FetchSettings
{
    /// <summary>Identifies Briefs to servers: <c>Briefs/1.0 (…)</c>.</summary>
    public required string UserAgent { get; init; }

    public AddressPolicy Policy { get; init; } = AddressPolicy.PublicOnly;

    public FetchLimits Limits { get; init; } = new();

    /// <summary>Spaces out requests to each host; null for a single request, which need not wait.</summary>
    public HostRateLimiter? Turns { get; init; }
}

/// <param name="Address">Absolute. Any scheme but http and https gives a refusal, not an exception.</param>
public sealed record FetchRequest(Uri Address)
{
    public FetchPart Part { get; init; } = FetchPart.Whole;

    /// <summary>
    /// BCP 47, the preferred language where the server has several; a translation is a different source from its original.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>Receives progress; null when no one is waiting.</summary>
    public IProgress<FetchStep>? Progress { get; init; }
}

/// <summary>How much of a response to read.</summary>
public enum FetchPart
{
    Whole,

    /// <summary>Only the status, requested with GET as a browser would; the body is not read.</summary>
    Status,

    /// <summary>Only the status, requested with HEAD: the cheapest for the server, but some servers respond incorrectly.</summary>
    Head,
}

/// <summary>Limits of one fetch, whatever the server does.</summary>
public sealed record FetchLimits
{
    /// <summary>From the first request to the last byte, including redirects, pauses and retries.</summary>
    public TimeSpan WholeTime { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>To establish one connection.</summary>
    public TimeSpan ConnectTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Without any data: until the response begins, and between two parts of it.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Bytes of one response, decompressed.</summary>
    public int Bytes { get; init; } = 50 * 1024 * 1024;

    public int Redirects { get; init; } = 10;

    /// <summary>How many attempts are made when a failure may be temporary.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>Pause before the second attempt; each further pause is four times as long.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest pause that a server may ask for.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>A step of a fetch, to show progress.</summary>
public abstract record FetchStep
{
    private FetchStep()
    {
    }

    public sealed record Asking(Uri Address) : FetchStep;

    public sealed record Redirected(Uri From, Uri To) : FetchStep;

    /// <param name="Bytes">Received so far, decompressed.</param>
    /// <param name="Total">Null when the server does not say.</param>
    public sealed record Receiving(int Bytes, long? Total) : FetchStep;

    /// <param name="Pause">Time until the next attempt.</param>
    /// <param name="After">The outcome of the last attempt.</param>
    public sealed record Waiting(TimeSpan Pause, FetchOutcome After) : FetchStep;
}

/// <summary>
/// Spaces out requests to one host, whichever fetch makes them: a redirect to a host waits for its turn too. Thread-safe.
/// </summary>
/// <param name="pause">Time from the end of one response, or of a failed attempt, to the next request, so that a slow host gets as much
/// rest as a fast one.</param>
public sealed class HostRateLimiter(TimeSpan pause, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly long _began = clock.GetTimestamp();
    private readonly Dictionary<string, TimeSpan> _next = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes no request to a host for a time from now.</summary>
    public void Rest(Uri address, TimeSpan time)
    {
        lock (_gate)
        {
            var until = clock.GetElapsedTime(_began) + time;
            if (until > _next.GetValueOrDefault(address.Host)) _next[address.Host] = until;
        }
    }

    internal void Leave(Uri address) => Rest(address, pause);

    /// <summary>Waits until the host may be requested, and takes the turn.</summary>
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

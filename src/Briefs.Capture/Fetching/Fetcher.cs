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

/// <summary>How a <see cref="Fetcher"/> asks the web.</summary>
public sealed record FetchSettings
{
    /// <summary>Says honestly who asks: <c>Briefs/1.0 (…)</c>.</summary>
    public required string UserAgent { get; init; }

    public AddressPolicy Policy { get; init; } = AddressPolicy.PublicOnly;

    public FetchLimits Limits { get; init; } = new();

    /// <summary>When each host may be asked; null for one who asks a single page and need not wait.</summary>
    public HostTurns? Turns { get; init; }
}

/// <summary>One thing to be fetched.</summary>
/// <param name="Address">Absolute. Anything but http and https is refused, not thrown at.</param>
public sealed record FetchRequest(Uri Address)
{
    public FetchPart Part { get; init; } = FetchPart.Whole;

    /// <summary>BCP 47, where the other side has a choice; a translation is another source than its original.</summary>
    public string? Language { get; init; }

    /// <summary>What is told on the way; null when nobody looks.</summary>
    public IProgress<FetchStep>? Progress { get; init; }
}

/// <summary>How much of an answer is wanted.</summary>
public enum FetchPart
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>Whether it is there, asked with GET as any reader would; the body is left unread.</summary>
    Status,

    /// <summary>Whether it is there, asked with HEAD, which costs the other side least and which some servers answer wrongly.</summary>
    Head,
}

/// <summary>How much one fetch may take, whatever the other side does.</summary>
public sealed record FetchLimits
{
    /// <summary>From the first request to the last byte, with redirects, pauses and new attempts.</summary>
    public TimeSpan WholeTime { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>For one connection to be made.</summary>
    public TimeSpan ConnectTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Without any sign of life: until the answer begins, and between two pieces of it.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Of one answer, unpacked.</summary>
    public int Bytes { get; init; } = 50 * 1024 * 1024;

    public int Redirects { get; init; } = 10;

    /// <summary>How often it is tried when the other side fails in a way that may pass.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>Before the second attempt; before each further one four times as long.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>However long the other side asks for.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>What happens while something is fetched, for whoever waits for it.</summary>
public abstract record FetchStep
{
    private FetchStep()
    {
    }

    public sealed record Asking(Uri Address) : FetchStep;

    public sealed record Redirected(Uri From, Uri To) : FetchStep;

    /// <param name="Bytes">So far, unpacked.</param>
    /// <param name="Total">Null when the other side does not say.</param>
    public sealed record Receiving(int Bytes, long? Total) : FetchStep;

    /// <param name="Pause">Until the next attempt.</param>
    /// <param name="After">How the last one ended.</param>
    public sealed record Waiting(TimeSpan Pause, FetchOutcome After) : FetchStep;
}

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

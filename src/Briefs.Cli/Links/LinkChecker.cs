using Briefs.Capture.Fetching;
using Briefs.Cli.Reporting;
using Briefs.Model.WebLinks;

namespace Briefs.Cli.Links;

/// <summary>
/// Requests many addresses: several hosts at once, and each host with one request at a time and a pause between requests.
/// </summary>
internal sealed class LinkChecker(LinksRequest request, TimeProvider clock)
{
    /// <summary>The user agent. It does not contain the site, so that no server learns which site checks its pages.</summary>
    public static string UserAgent { get; } = $"Briefs/{BriefsVersion.Number} (checks whether links still work)";

    /// <param name="told">Called for each address, from several threads.</param>
    public async Task AskAsync(IEnumerable<Uri> addresses, Action<Uri, LinkAnswer> told, CancellationToken cancellation)
    {
        var turns = new HostRateLimiter(request.Pace.Pause, clock);
        using var fetcher = new Fetcher(new FetchSettings
        {
            UserAgent = UserAgent, Policy = request.Policy, Limits = request.Fetching,
            Turns = turns
        }, clock);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        // The host with the most addresses first, because it takes the longest.
        var hosts = addresses.GroupBy(a => a.Host, StringComparer.OrdinalIgnoreCase).OrderByDescending(h => h.Count())
            .ThenBy(h => h.Key, StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            hosts,
            new ParallelOptions { MaxDegreeOfParallelism = request.Pace.Hosts, CancellationToken = cancellation },
            async (host, over) =>
                await new HostChecker(fetcher, turns, request, today).AskAsync(host, told, over).ConfigureAwait(false))
                    .ConfigureAwait(false);
    }
}

/// <summary>
/// Requests the addresses of one host one after another, and skips the rest if the host asks for a pause or does not respond. Uses HEAD
/// first, which costs the server least, then GET if HEAD fails, because many servers answer HEAD wrongly.
/// </summary>
internal sealed class HostChecker(Fetcher fetcher, HostRateLimiter turns, LinksRequest request, DateOnly today)
{
    private int _silences;
    private int _refusals;
    private string? _leftAlone;

    /// <param name="addresses">All on one host.</param>
    /// <param name="told">Called for each address.</param>
    public async Task AskAsync(IEnumerable<Uri> addresses, Action<Uri, LinkAnswer> told, CancellationToken cancellation)
    {
        foreach (var address in addresses) told(address, await AskAsync(address, cancellation).ConfigureAwait(false));
    }

    private async Task<LinkAnswer> AskAsync(Uri address, CancellationToken cancellation)
    {
        if (_leftAlone is { } why) return new LinkAnswer { State = LinkState.Unknown, Reason = why, Asked = today, Since = today };
        var outcome = await FetchAsync(address, FetchPart.Head, cancellation).ConfigureAwait(false);
        if (MayBeOfHeadAlone(outcome)) outcome = await FetchAsync(address, FetchPart.Status, cancellation).ConfigureAwait(false);
        if (PauseAskedFor(outcome) is { } pause && pause <= request.Pace.LongestWait)
        {
            turns.Rest(outcome.FinalAddress, pause);
            outcome = await FetchAsync(address, FetchPart.Status, cancellation).ConfigureAwait(false);
        }

        Learn(outcome, address);
        return LinkClassifier.Judge(outcome, address, request.Fetching, today);
    }

    private Task<FetchOutcome> FetchAsync(Uri address, FetchPart part, CancellationToken cancellation) =>
        fetcher.FetchAsync(new FetchRequest(address) { Part = part }, cancellation);

    // A second request does not help when a server says there are too many.
    private static bool MayBeOfHeadAlone(FetchOutcome outcome) => outcome switch
    {
        FetchOutcome.Answered { Status: 429 } or FetchOutcome.Answered { RetryAfter: not null } => false,
        FetchOutcome.Answered => true,
        FetchOutcome.Failed { Reason: FailureReason.CutOff or FailureReason.Garbled } => true,
        FetchOutcome.Refused { Reason: RefusalReason.RedirectLoop or RefusalReason.RedirectToNowhere } => true,
        _ => false,
    };

    private static TimeSpan? PauseAskedFor(FetchOutcome outcome) =>
        outcome is FetchOutcome.Answered { Status: 429 or 503, RetryAfter: { } pause } ? pause : null;

    private void Learn(FetchOutcome outcome, Uri address)
    {
        // A failure after a redirect to another host does not concern this host.
        if (outcome.FinalAddress.Host != address.Host) return;
        _silences = outcome is FetchOutcome.Failed { Reason: FailureReason.Silent or FailureReason.NotReachable or FailureReason.TooSlow }
            ? _silences + 1 : 0;
        _refusals = outcome is FetchOutcome.Answered { Status: 429 } ? _refusals + 1 : 0;
        if (PauseAskedFor(outcome) is { } pause)
            _leftAlone = string.Create(CultureInfo.InvariantCulture,
                $"not checked, because the server asked for a pause of {Math.Ceiling(Math.Min(pause.TotalMinutes, 1_000_000)):0} minutes");
        else if (_refusals > 1) _leftAlone = "not checked, because the server has received too many requests";
        else if (_silences >= request.Pace.Silences) _leftAlone = "not checked, because the server did not respond before";
    }
}

/// <summary>How fast many addresses are requested.</summary>
public sealed record LinkPace
{
    /// <summary>The pause between two requests to a host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The longest pause to wait for if a host asks for one; a host that asks for a longer pause is skipped for the rest of the run.
    /// </summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The number of hosts that are requested at once.</summary>
    public int Hosts { get; init; } = 8;

    /// <summary>The number of requests in a row without an answer after which a host is skipped for the rest of the run.</summary>
    public int Silences { get; init; } = 2;
}

/// <summary>The options of <c>briefs links</c>.</summary>
public sealed record LinksRequest
{
    /// <summary>Absolute.</summary>
    public required string SiteFolder { get; init; }

    /// <summary>The maximum age in days of an answer that is used again: 1 is today, 0 requests every link.</summary>
    public int MaxAge { get; init; } = 1;

    public AddressPolicy Policy { get; init; } = AddressPolicy.PublicOnly;

    public ReportFormat Format { get; init; }

    public ImmutableArray<ReportFile> Reports { get; init; } = [];

    public LinkPace Pace { get; init; } = new();

    /// <summary>One attempt for each address: a server that does not respond today is checked another day.</summary>
    public FetchLimits Fetching { get; init; } = new() { Attempts = 1, WholeTime = TimeSpan.FromSeconds(60) };
}

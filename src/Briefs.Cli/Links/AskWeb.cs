using Briefs.Capture.Fetching;
using Briefs.Cli.Reporting;
using Briefs.Model.WebLinks;

namespace Briefs.Cli.Links;

/// <summary>
/// Asks the web for many addresses: several hosts at once, each of them one request at a time and with a pause in between.
/// </summary>
internal sealed class AskWeb(LinksRequest request, TimeProvider clock)
{
    /// <summary>Who we say we are. Not for whom: whom a site watches is nobody's business.</summary>
    public static string UserAgent { get; } = $"Briefs/{BriefsVersion.Number} (looks whether links of a page still lead to something)";

    /// <param name="told">Called for each address, from several threads.</param>
    public async Task AskAsync(IEnumerable<Uri> addresses, Action<Uri, LinkAnswer> told, CancellationToken cancellation)
    {
        var turns = new HostTurns(request.Pace.Pause, clock);
        using var fetcher = new Fetcher(new FetchSettings
        {
            UserAgent = UserAgent, Policy = request.Policy, Limits = request.Fetching,
            Turns = turns
        }, clock);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        // The longest first: what is left for the end is then short.
        var hosts = addresses.GroupBy(a => a.Host, StringComparer.OrdinalIgnoreCase).OrderByDescending(h => h.Count())
            .ThenBy(h => h.Key, StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            hosts,
            new ParallelOptions { MaxDegreeOfParallelism = request.Pace.Hosts, CancellationToken = cancellation },
            async (host, over) =>
                await new AskHost(fetcher, turns, request, today).AskAsync(host, told, over).ConfigureAwait(false)).ConfigureAwait(false);
    }
}

/// <summary>
/// Asks one host for its addresses, one after another, and lets it be when it asks for that or says nothing. With HEAD, which costs it
/// least; what that does not find is asked for with GET, as readers do, because many servers answer HEAD wrongly.
/// </summary>
internal sealed class AskHost(Fetcher fetcher, HostTurns turns, LinksRequest request, DateOnly today)
{
    private int _silences;
    private int _refusals;
    private string? _leftAlone;

    /// <param name="addresses">All of one host.</param>
    /// <param name="told">Called for each.</param>
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
        return JudgeOutcome.Judge(outcome, address, request.Fetching, today);
    }

    private Task<FetchOutcome> FetchAsync(Uri address, FetchPart part, CancellationToken cancellation) =>
        fetcher.FetchAsync(new FetchRequest(address) { Part = part }, cancellation);

    // Whoever asks too often is not helped by asking once more.
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
        // What another host did to a redirect says nothing of this one.
        if (outcome.FinalAddress.Host != address.Host) return;
        _silences = outcome is FetchOutcome.Failed { Reason: FailureReason.Silent or FailureReason.NotReachable or FailureReason.TooSlow }
            ? _silences + 1 : 0;
        _refusals = outcome is FetchOutcome.Answered { Status: 429 } ? _refusals + 1 : 0;
        if (PauseAskedFor(outcome) is { } pause)
            _leftAlone = string.Create(CultureInfo.InvariantCulture,
                $"not asked, for the server wants to be left alone for {Math.Ceiling(Math.Min(pause.TotalMinutes, 1_000_000)):0} minutes");
        else if (_refusals > 1) _leftAlone = "not asked, for the server says that it is asked too often";
        else if (_silences >= request.Pace.Silences) _leftAlone = "not asked, for the server gave no answer before";
    }
}

/// <summary>How politely the web is asked for many addresses.</summary>
public sealed record LinkPace
{
    /// <summary>How long a host is left alone between two requests.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long is waited when a host asks for it; one that asks for more is not asked again in this run.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many hosts are asked at once.</summary>
    public int Hosts { get; init; } = 8;

    /// <summary>How often in a row a host may give no answer before the run lets it be.</summary>
    public int Silences { get; init; } = 2;
}

/// <summary>What <c>briefs links</c> is asked to do.</summary>
public sealed record LinksRequest
{
    /// <summary>Absolute.</summary>
    public required string SiteFolder { get; init; }

    /// <summary>Answers of fewer days ago are not asked for again; 1 is today, 0 asks for all.</summary>
    public int MaxAge { get; init; } = 1;

    public AddressPolicy Policy { get; init; } = AddressPolicy.PublicOnly;

    public ReportFormat Format { get; init; }

    public ImmutableArray<ReportFile> Reports { get; init; } = [];

    public LinkPace Pace { get; init; } = new();

    /// <summary>Each address is tried once: whoever is silent today is asked another day.</summary>
    public FetchLimits Fetching { get; init; } = new() { Attempts = 1, WholeTime = TimeSpan.FromSeconds(60) };
}

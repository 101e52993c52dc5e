using Briefs.Capture.Fetching;
using Briefs.Model.WebLinks;

namespace Briefs.Cli.Links;

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

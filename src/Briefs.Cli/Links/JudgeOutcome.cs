using Briefs.Capture.Fetching;
using Briefs.Model.WebLinks;

namespace Briefs.Cli.Links;

/// <summary>
/// What the end of a request says of a link. Only a page that the server says is not there, or a name that is nobody's, is dead: whoever is
/// kept out, kept waiting or led in a circle does not know.
/// </summary>
internal static class JudgeOutcome
{
    /// <param name="address">What was asked for.</param>
    /// <param name="today">UTC.</param>
    public static LinkAnswer Judge(FetchOutcome outcome, Uri address, FetchLimits limits, DateOnly today)
    {
        var leadsTo = outcome.FinalAddress == address ? null : outcome.FinalAddress.AbsoluteUri;
        var answer = new LinkAnswer { State = StateOf(outcome), LeadsTo = leadsTo, Asked = today, Since = today };
        if (outcome is not FetchOutcome.Fetched fetched)
            return answer with { Reason = DescribeOutcome.Describe(outcome, limits), Status = (outcome as FetchOutcome.Answered)?.Status };
        var end = leadsTo is null ? LinkEnd.Page : FindLinkEnd.Find(address, outcome.FinalAddress);
        return answer with
        {
            Status = fetched.Status,
            End = end,
            IsMovedForGood = fetched.IsMovedForGood && leadsTo is not null
            && end == LinkEnd.Page
        };
    }

    private static LinkState StateOf(FetchOutcome outcome) => outcome switch
    {
        FetchOutcome.Fetched => LinkState.Ok,
        FetchOutcome.Answered { Status: 404 or 410 } => LinkState.Dead,
        FetchOutcome.Failed { Reason: FailureReason.NameNotFound } => LinkState.Dead,
        _ => LinkState.Unknown,
    };
}

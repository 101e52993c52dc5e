using System.Net;
using Briefs.Model.WebLinks;

namespace Briefs.Capture.Fetching;

/// <summary>Follows the redirects of an address and checks every step.</summary>
internal sealed class RedirectFollower(HttpExchange exchange, FetchLimits limits)
{
    public async Task<FetchOutcome> ToTheEndAsync(FetchRequest request, CancellationToken cancellation)
    {
        var (at, isMovedForGood) = (request.Address, true);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            if (Fault(at) is { } error) return Refused(error, at);
            if (!seen.Add(at.AbsoluteUri)) return Refused(RefusalReason.RedirectLoop, at);
            if (/* guard: fetch-chain */ seen.Count > limits.Redirects + 1) return Refused(RefusalReason.TooManyRedirects, at);
            var answer = await AskAsync(request, at, cancellation).ConfigureAwait(false);
            if (answer is Hop.End { Outcome: var outcome })
                return outcome is FetchOutcome.Fetched fetched
                    ? fetched with { IsMovedForGood = isMovedForGood && seen.Count > 1 }
                    : outcome;
            var redirect = (Hop.Redirect)answer;
            isMovedForGood &= redirect.Status is (int)HttpStatusCode.MovedPermanently or (int)HttpStatusCode.PermanentRedirect;
            if (redirect.Target is not { } target) return Refused(RefusalReason.RedirectToNowhere, at);
            request.Progress?.Report(new FetchStep.Redirected(at, target));
            at = target;
        }
    }

    private async Task<Hop> AskAsync(FetchRequest request, Uri at, CancellationToken cancellation)
    {
        try
        {
            return await exchange.AskAsync(request, at, cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (NameFailure.IsOfTheNetwork(error))
        {
            return new Hop.End(new FetchOutcome.Failed(NameFailure.Classify(error), error.Message) { FinalAddress = at });
        }
    }

    private static FetchOutcome.Refused Refused(RefusalReason reason, Uri at) => new(reason) { FinalAddress = at };

    private static RefusalReason? Fault(Uri at) =>
        /* guard: fetch-scheme */ (at.Scheme != Uri.UriSchemeHttp && at.Scheme != Uri.UriSchemeHttps) ? RefusalReason.NotOfTheWeb
        : !WebHost.IsPossible(at) ? RefusalReason.NotOfTheWeb
        : at.UserInfo.Length > 0 ? RefusalReason.HoldsCredentials
        : null;
}

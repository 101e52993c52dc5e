using System.Diagnostics;

namespace Briefs.Capture.Fetching;

/// <summary>The end of a fetch in words for editors: what happened, without the address, which whoever prints it has.</summary>
public static class DescribeOutcome
{
    /// <summary>A clause without capital and full stop: <c>the server has no such page (404)</c>.</summary>
    public static string Describe(FetchOutcome outcome, FetchLimits limits)
    {
        return outcome switch
        {
            FetchOutcome.Fetched fetched => $"it is there ({fetched.Status})",
            FetchOutcome.Answered answered => Describe(answered.Status),
            FetchOutcome.Refused refused => Describe(refused, limits),
            FetchOutcome.Failed failed => Describe(failed, limits),
            _ => throw new UnreachableException(),
        };
    }

    private static string Describe(int status) => status switch
    {
        401 => "the server asks for a password (401)",
        402 => "the server asks for payment (402)",
        403 => "the server does not let programs read it (403)",
        404 => "the server has no such page (404)",
        410 => "the page was taken down (410)",
        429 => "the server is asked too often (429)",
        451 => "the page is withheld for legal reasons (451)",
        >= 500 => string.Create(CultureInfo.InvariantCulture, $"the server has a fault of its own ({status})"),
        _ => string.Create(CultureInfo.InvariantCulture, $"the server answered {status}"),
    };

    private static string Describe(FetchOutcome.Refused refused, FetchLimits limits) => refused.Reason switch
    {
        RefusalReason.NotOfTheWeb => "only http and https are fetched",
        RefusalReason.HoldsCredentials => "the address holds a name or a password",
        RefusalReason.NotPublic => $"{refused.FinalAddress.Host} is not on the public internet",
        RefusalReason.TooManyRedirects => string.Create(CultureInfo.InvariantCulture, $"there are more than {limits.Redirects} redirects"),
        RefusalReason.RedirectLoop => "it redirects in a circle",
        RefusalReason.RedirectToNowhere => "it redirects to nowhere",
        RefusalReason.TooLarge => string.Create(CultureInfo.InvariantCulture, $"it has more than {limits.Bytes / (1024 * 1024)} MB"),
        _ => throw new UnreachableException(),
    };

    private static string Describe(FetchOutcome.Failed failed, FetchLimits limits) => failed.Reason switch
    {
        FailureReason.NameNotFound => $"no server has the name {failed.FinalAddress.Host}",
        FailureReason.NotReachable => "the server cannot be reached",
        FailureReason.NotTrusted => "the server cannot show that it is who it says (its certificate is not valid)",
        FailureReason.Silent =>
            string.Create(CultureInfo.InvariantCulture, $"the server was silent for {limits.Silence.TotalSeconds:0.#} seconds"),
        FailureReason.TooSlow =>
            string.Create(CultureInfo.InvariantCulture, $"it was not complete after {limits.WholeTime.TotalSeconds:0.#} seconds"),
        FailureReason.CutOff => "the connection was cut before the page was complete",
        FailureReason.Garbled => "the server's answer cannot be understood",
        _ => throw new UnreachableException(),
    };
}

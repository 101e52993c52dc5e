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
            FetchOutcome.Fetched fetched => $"the page exists ({fetched.Status})",
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
        403 => "the server does not let programs read the page (403)",
        404 => "the page does not exist (404)",
        410 => "the page was taken down (410)",
        429 => "the server has received too many requests (429)",
        451 => "the page is withheld for legal reasons (451)",
        >= 500 => string.Create(CultureInfo.InvariantCulture, $"the server failed with an error ({status})"),
        _ => string.Create(CultureInfo.InvariantCulture, $"the server answered with status {status}"),
    };

    private static string Describe(FetchOutcome.Refused refused, FetchLimits limits) => refused.Reason switch
    {
        RefusalReason.NotOfTheWeb => "only http and https addresses are fetched",
        RefusalReason.HoldsCredentials => "the address contains a user name or a password",
        RefusalReason.NotPublic => $"{refused.FinalAddress.Host} is not on the public internet",
        RefusalReason.TooManyRedirects => string.Create(CultureInfo.InvariantCulture, $"there are more than {limits.Redirects} redirects"),
        RefusalReason.RedirectLoop => "it redirects in a loop",
        RefusalReason.RedirectToNowhere => "its redirect has no valid address",
        RefusalReason.TooLarge => string.Create(CultureInfo.InvariantCulture, $"it is larger than {limits.Bytes / (1024 * 1024)} MB"),
        _ => throw new UnreachableException(),
    };

    private static string Describe(FetchOutcome.Failed failed, FetchLimits limits) => failed.Reason switch
    {
        FailureReason.NameNotFound => $"there is no server with the name {failed.FinalAddress.Host}",
        FailureReason.NotReachable => "the server cannot be reached",
        FailureReason.NotTrusted => "the certificate of the server is not valid",
        FailureReason.Silent =>
            string.Create(CultureInfo.InvariantCulture, $"the server sent nothing for {limits.Silence.TotalSeconds:0.#} seconds"),
        FailureReason.TooSlow =>
            string.Create(CultureInfo.InvariantCulture, $"the download was not complete after {limits.WholeTime.TotalSeconds:0.#} seconds"),
        FailureReason.CutOff => "the connection was closed before the page was complete",
        FailureReason.Garbled => "the server sent an invalid answer",
        _ => throw new UnreachableException(),
    };
}

using System.Diagnostics;
using System.Net.Sockets;

namespace Briefs.Capture.Fetching;

/// <summary>How a fetch ended. <see cref="OutcomeText"/> puts it into words.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>The last address: the one requested, or the target of the last redirect.</summary>
    public required Uri FinalAddress { get; init; }

    /// <summary>The resource exists: a response with status 200 to 299.</summary>
    public sealed record Fetched : FetchOutcome
    {
        public required int Status { get; init; }

        /// <summary>As the server sent it, with parameters: <c>text/html; charset=koi8-r</c>; null when it sent none.</summary>
        public required string? ContentType { get; init; }

        /// <summary>Decompressed, otherwise as received; empty when only the status was requested.</summary>
        public required ReadOnlyMemory<byte> Body { get; init; }

        /// <summary>When the response was complete.</summary>
        public required DateTimeOffset At { get; init; }

        /// <summary>Whether there were redirects, all of them permanent (301, 308).</summary>
        public required bool IsMovedForGood { get; init; }
    }

    /// <summary>The server responded with something else: a status from 300 on that is not a redirect.</summary>
    /// <param name="RetryAfter">How long the server asks to wait before the next request.</param>
    public sealed record Answered(int Status, TimeSpan? RetryAfter) : FetchOutcome;

    /// <summary>Briefs refused to continue, and would do so again.</summary>
    public sealed record Refused(RefusalReason Reason) : FetchOutcome;

    /// <summary>There was no response, or not a complete one; another attempt may succeed.</summary>
    /// <param name="Detail">The error message of the system, in English; empty when the reason is enough.</param>
    public sealed record Failed(FailureReason Reason, string Detail) : FetchOutcome;
}

/// <summary>Why there was no complete response.</summary>
public enum FailureReason
{
    NameNotFound,

    /// <summary>No machine accepts the connection.</summary>
    NotReachable,

    /// <summary>The server has no valid certificate.</summary>
    NotTrusted,

    /// <summary>Nothing arrived for too long.</summary>
    Silent,

    /// <summary>Data arrived, but the whole took too long.</summary>
    TooSlow,

    /// <summary>The connection was cut off before the response was complete.</summary>
    CutOff,

    /// <summary>The response violates the protocol.</summary>
    Garbled,
}

/// <summary>Why Briefs refused to continue.</summary>
public enum RefusalReason
{
    /// <summary>Neither http nor https.</summary>
    NotOfTheWeb,

    /// <summary>The address contains a user name or password.</summary>
    HoldsCredentials,

    /// <summary>The host is on this machine or in its network, not on the public internet.</summary>
    NotPublic,

    TooManyRedirects,

    /// <summary>A redirect to an address that was already visited.</summary>
    RedirectLoop,

    /// <summary>A redirect without a target, or with one that cannot be read.</summary>
    RedirectToNowhere,

    TooLarge,
}

/// <summary>Classifies the failure of a connection.</summary>
internal static class NameFailure
{
    /// <summary>Whether networks fail this way; any other exception is a bug and not an outcome.</summary>
    public static bool IsOfTheNetwork(Exception fault) =>
        fault is HttpRequestException or IOException or InvalidDataException or SocketException;

    public static FailureReason Classify(Exception fault) => fault switch
    {
        IdleTimeoutException => FailureReason.Silent,
        HttpRequestException request => Classify(request.HttpRequestError, request.InnerException),
        HttpIOException answer => Classify(answer.HttpRequestError, answer.InnerException),
        InvalidDataException => FailureReason.Garbled,
        SocketException => FailureReason.NotReachable,
        _ => FailureReason.CutOff,
    };

    private static FailureReason Classify(HttpRequestError error, Exception? cause) => error switch
    {
        HttpRequestError.NameResolutionError => FailureReason.NameNotFound,
        HttpRequestError.ConnectionError => FailureReason.NotReachable,
        HttpRequestError.SecureConnectionError => FailureReason.NotTrusted,
        HttpRequestError.ResponseEnded => FailureReason.CutOff,
        HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError or HttpRequestError.ConfigurationLimitExceeded =>
            FailureReason.Garbled,
        // A connection cut off at the start of the response has no error code of its own.
        _ => cause is InvalidDataException ? FailureReason.Garbled : FailureReason.CutOff,
    };
}

/// <summary>Nothing arrived from the server within the time limit. Caught in this folder, where it becomes an outcome.</summary>
internal sealed class IdleTimeoutException : IOException
{
    public IdleTimeoutException()
        : base("silent for too long")
    {
    }

    public IdleTimeoutException(string message)
        : base(message)
    {
    }

    public IdleTimeoutException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The outcome of a fetch in words for editors, without the address, which the caller prints.</summary>
public static class OutcomeText
{
    /// <summary>A clause without a capital and a full stop: <c>the page does not exist (404)</c>.</summary>
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
        401 => "the server requires a password (401)",
        402 => "the server requires payment (402)",
        403 => "the server blocks automated requests (403)",
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
        FailureReason.NameNotFound => $"the server {failed.FinalAddress.Host} was not found",
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

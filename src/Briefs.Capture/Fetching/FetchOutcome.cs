using System.Diagnostics;
using System.Net.Sockets;

namespace Briefs.Capture.Fetching;

/// <summary>How a fetch ended. <see cref="DescribeOutcome"/> has the words.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>Where it ended: the address asked for, or the last that a redirect led to.</summary>
    public required Uri FinalAddress { get; init; }

    /// <summary>It is there: an answer of 200 to 299.</summary>
    public sealed record Fetched : FetchOutcome
    {
        public required int Status { get; init; }

        /// <summary>As the other side gave it, with its parameters: <c>text/html; charset=koi8-r</c>; null when it gave none.</summary>
        public required string? ContentType { get; init; }

        /// <summary>Unpacked, otherwise as it came; empty when only the status was wanted.</summary>
        public required ReadOnlyMemory<byte> Body { get; init; }

        /// <summary>When the answer was complete.</summary>
        public required DateTimeOffset At { get; init; }

        /// <summary>Every redirect on the way was one that says "for good" (301, 308); false without any.</summary>
        public required bool IsMovedForGood { get; init; }
    }

    /// <summary>The other side answered, and not with what was asked for: a status from 300 on that is no redirect.</summary>
    /// <param name="RetryAfter">How long it asks to be left alone.</param>
    public sealed record Answered(int Status, TimeSpan? RetryAfter) : FetchOutcome;

    /// <summary>We did not go on, and will not at another time either.</summary>
    public sealed record Refused(RefusalReason Reason) : FetchOutcome;

    /// <summary>There was no answer, or not a whole one. It may be different at another time.</summary>
    /// <param name="Detail">What the machine says, in English; empty when the reason says all.</param>
    public sealed record Failed(FailureReason Reason, string Detail) : FetchOutcome;
}

/// <summary>Why there was no whole answer.</summary>
public enum FailureReason
{
    NameNotFound,

    /// <summary>Nobody takes the connection.</summary>
    NotReachable,

    /// <summary>The other side cannot show who it is.</summary>
    NotTrusted,

    /// <summary>Nothing came for too long.</summary>
    Silent,

    /// <summary>It came, but the whole of it took too long.</summary>
    TooSlow,

    /// <summary>The connection was cut before the answer was complete.</summary>
    CutOff,

    /// <summary>The answer does not keep to the protocol.</summary>
    Garbled,
}

/// <summary>Why we did not go on.</summary>
public enum RefusalReason
{
    /// <summary>Neither http nor https.</summary>
    NotOfTheWeb,

    /// <summary>The address holds a name or a password.</summary>
    HoldsCredentials,

    /// <summary>The host lies on this machine or in its network, not on the public internet.</summary>
    NotPublic,

    TooManyRedirects,

    /// <summary>A redirect back to where one had been.</summary>
    RedirectLoop,

    /// <summary>A redirect that does not say where to, or not in a form that can be read.</summary>
    RedirectToNowhere,

    TooLarge,
}

/// <summary>Names what a connection died of.</summary>
internal static class NameFailure
{
    /// <summary>Whether this is how networks fail; anything else is a fault of ours and no outcome.</summary>
    public static bool IsOfTheNetwork(Exception fault) =>
        fault is HttpRequestException or IOException or InvalidDataException or SocketException;

    public static FailureReason Classify(Exception fault) => fault switch
    {
        SilenceException => FailureReason.Silent,
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
        // A cut while the answer begins has no name of its own.
        _ => cause is InvalidDataException ? FailureReason.Garbled : FailureReason.CutOff,
    };
}

/// <summary>The other side has said nothing for longer than we wait. Caught in this folder, where it becomes an outcome.</summary>
internal sealed class SilenceException : IOException
{
    public SilenceException()
        : base("silent for too long")
    {
    }

    public SilenceException(string message)
        : base(message)
    {
    }

    public SilenceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

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

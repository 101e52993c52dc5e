using System.Net.Sockets;

namespace Briefs.Capture.Fetching;

/// <summary>Names what a connection died of.</summary>
internal static class NameFailure
{
    /// <summary>Whether this is how networks fail; anything else is a fault of ours and no outcome.</summary>
    public static bool IsOfTheNetwork(Exception fault) =>
        fault is HttpRequestException or IOException or InvalidDataException or SocketException;

    public static FailureReason Of(Exception fault) => fault switch
    {
        SilenceException => FailureReason.Silent,
        HttpRequestException request => Of(request.HttpRequestError, request.InnerException),
        HttpIOException answer => Of(answer.HttpRequestError, answer.InnerException),
        InvalidDataException => FailureReason.Garbled,
        SocketException => FailureReason.NotReachable,
        _ => FailureReason.CutOff,
    };

    private static FailureReason Of(HttpRequestError error, Exception? cause) => error switch
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

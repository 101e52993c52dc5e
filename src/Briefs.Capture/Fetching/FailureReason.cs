namespace Briefs.Capture.Fetching;

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

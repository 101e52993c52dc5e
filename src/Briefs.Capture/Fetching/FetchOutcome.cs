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

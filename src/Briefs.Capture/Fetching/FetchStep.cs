namespace Briefs.Capture.Fetching;

/// <summary>What happens while something is fetched, for whoever waits for it.</summary>
public abstract record FetchStep
{
    private FetchStep()
    {
    }

    public sealed record Asking(Uri Address) : FetchStep;

    public sealed record Redirected(Uri From, Uri To) : FetchStep;

    /// <param name="Bytes">So far, unpacked.</param>
    /// <param name="Total">Null when the other side does not say.</param>
    public sealed record Receiving(int Bytes, long? Total) : FetchStep;

    /// <param name="Pause">Until the next attempt.</param>
    /// <param name="After">How the last one ended.</param>
    public sealed record Waiting(TimeSpan Pause, FetchOutcome After) : FetchStep;
}

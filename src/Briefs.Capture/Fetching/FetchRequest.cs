namespace Briefs.Capture.Fetching;

/// <summary>One thing to be fetched.</summary>
/// <param name="Address">Absolute. Anything but http and https is refused, not thrown at.</param>
public sealed record FetchRequest(Uri Address)
{
    public FetchPart Part { get; init; } = FetchPart.Whole;

    /// <summary>BCP 47, where the other side has a choice; a translation is another source than its original.</summary>
    public string? Language { get; init; }

    /// <summary>What is told on the way; null when nobody looks.</summary>
    public IProgress<FetchStep>? Progress { get; init; }
}

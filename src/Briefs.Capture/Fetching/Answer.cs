namespace Briefs.Capture.Fetching;

/// <summary>What came of asking one address.</summary>
internal abstract record Answer
{
    private Answer()
    {
    }

    /// <param name="Target">Absolute; null when the answer names none that can be read.</param>
    public sealed record Redirect(int Status, Uri? Target) : Answer;

    public sealed record End(FetchOutcome Outcome) : Answer;
}

namespace Briefs.Capture.Fetching;

/// <summary>How much one fetch may take, whatever the other side does.</summary>
public sealed record FetchLimits
{
    /// <summary>From the first request to the last byte, with redirects, pauses and new attempts.</summary>
    public TimeSpan WholeTime { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>For one connection to be made.</summary>
    public TimeSpan ConnectTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Without any sign of life: until the answer begins, and between two pieces of it.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Of one answer, unpacked.</summary>
    public int Bytes { get; init; } = 50 * 1024 * 1024;

    public int Redirects { get; init; } = 10;

    /// <summary>How often it is tried when the other side fails in a way that may pass.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>Before the second attempt; before each further one four times as long.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>However long the other side asks for.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);
}

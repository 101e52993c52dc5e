namespace Briefs.SiteTests.Harness;

/// <summary>How a <see cref="WarmCall"/> ended.</summary>
/// <param name="Output">Standard output, byte for byte.</param>
internal sealed record WarmAnswer(int Exit, byte[] Output, byte[] Remarks)
{
    /// <summary>The processor time of the program during the call, in milliseconds.</summary>
    public double Processor { get; init; }

    /// <summary>What was allocated during the call.</summary>
    public long Bytes { get; init; }
}

namespace Briefs.SiteTests.GettingStarted;

/// <summary>A mistake that people make in their first brief, and what the message must lead them to.</summary>
/// <param name="Right">A piece of the text that is right.</param>
/// <param name="Wrong">What is written in its place.</param>
/// <param name="Rule">The one rule that must be raised.</param>
public sealed record Slip(string Right, string Wrong, string Rule)
{
    /// <summary>The piece of the wrong text that must be pointed at.</summary>
    public required string At { get; init; }

    /// <summary>What the message must say, among other things.</summary>
    public required string Says { get; init; }

    /// <summary>What stands in place of the wrong piece once somebody has done what the help says; null for the right piece.</summary>
    public string? Mended { get; init; }

    /// <summary>The file that is changed; null for the brief itself.</summary>
    public string? Path { get; init; }
}

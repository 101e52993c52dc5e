using Briefs.Capture.Fetching;
using Briefs.Cli.Commands;

namespace Briefs.Cli.Links;

/// <summary>What <c>briefs links</c> is asked to do.</summary>
public sealed record LinksRequest
{
    /// <summary>Absolute.</summary>
    public required string SiteFolder { get; init; }

    /// <summary>Answers of fewer days ago are not asked for again; 1 is today, 0 asks for all.</summary>
    public int MaxAge { get; init; } = 1;

    public AddressPolicy Policy { get; init; } = AddressPolicy.PublicOnly;

    public ReportFormat Format { get; init; }

    public ImmutableArray<ReportFile> Reports { get; init; } = [];

    public LinkPace Pace { get; init; } = new();

    /// <summary>Each address is tried once: whoever is silent today is asked another day.</summary>
    public FetchLimits Fetching { get; init; } = new() { Attempts = 1, WholeTime = TimeSpan.FromSeconds(60) };
}

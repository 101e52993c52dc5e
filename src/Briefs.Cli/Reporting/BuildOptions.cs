using Briefs.Workspaces;

namespace Briefs.Cli.Reporting;

/// <summary>What <c>build</c>, <c>check</c> and <c>serve</c> are asked to do.</summary>
public sealed record BuildOptions
{
    /// <summary>Which site, and how it is checked.</summary>
    public required WorkspaceOptions Site { get; init; }

    /// <summary>A built site to compare with, its folder or its evidence, as the caller named it; null for none.</summary>
    public string? Against { get; init; }

    public ReportFormat Format { get; init; }

    public ImmutableArray<ReportFile> Reports { get; init; } = [];

    /// <summary>Nothing but what keeps the site from being published.</summary>
    public bool Quiet { get; init; }
}

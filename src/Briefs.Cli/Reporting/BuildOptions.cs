using Briefs.Workspaces;

namespace Briefs.Cli.Reporting;

/// <summary>The options of <c>build</c>, <c>check</c> and <c>serve</c>.</summary>
public sealed record BuildOptions
{
    /// <summary>The site and how to check it.</summary>
    public required WorkspaceOptions Site { get; init; }

    /// <summary>The built site to compare with, as the user typed it: its folder or its <c>evidence.json</c>; null for none.</summary>
    public string? Against { get; init; }

    public ReportFormat Format { get; init; }

    public ImmutableArray<ReportFile> Reports { get; init; } = [];

    public Listing Listing { get; init; } = Listing.All;

    /// <summary>Whether to use and keep what earlier builds read, and the smaller copies of pictures.</summary>
    public bool UsesCache { get; init; } = true;

    /// <summary>Whether to print only what prevents publishing.</summary>
    public bool Quiet { get; init; }
}

/// <summary>Which errors the text output prints if there are many.</summary>
public enum Listing
{
    All,

    /// <summary>Those of the first file with errors; the others are counted.</summary>
    FirstFile,
}

using Briefs.Cli.Commands;

namespace Briefs.Cli.Snapshot;

/// <summary>What became of one source.</summary>
internal sealed record KeepOutcome
{
    /// <summary>What was asked for: what was kept, and what a new copy would change.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];

    /// <summary>For people: why not, what to look at.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    public ExitCode Exit { get; init; }

    /// <summary>A copy lies there, new or old.</summary>
    public bool HasCopy { get; init; }
}

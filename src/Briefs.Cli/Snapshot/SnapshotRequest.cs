using Briefs.Capture.Fetching;

namespace Briefs.Cli.Snapshot;

/// <summary>What <c>briefs snapshot</c> is asked to keep.</summary>
public sealed record SnapshotRequest
{
    /// <summary>Absolute.</summary>
    public required string SiteFolder { get; init; }

    /// <summary>As written: a path, or the name of a file with or without its extension.</summary>
    public required string Brief { get; init; }

    /// <summary>Ids as written; empty for all that the brief reads.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>A saved file, as written; null to fetch.</summary>
    public string? From { get; init; }

    /// <summary>Only what is quoted, with what stands around it.</summary>
    public bool OnlyPassages { get; init; }

    /// <summary>A copy that is there already is replaced.</summary>
    public bool Replaces { get; init; }

    public AddressPolicy Policy { get; init; } = AddressPolicy.PublicOnly;

    public FetchLimits Fetching { get; init; } = new();

    public ReaderLimits Reading { get; init; } = new();
}

namespace Briefs.Cli.Snapshot;

/// <summary>What the process that reads a source may use up.</summary>
public sealed record ReaderLimits
{
    public long MemoryBytes { get; init; } = 512 * 1024 * 1024;

    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);
}

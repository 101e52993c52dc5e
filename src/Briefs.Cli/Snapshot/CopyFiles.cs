
namespace Briefs.Cli.Snapshot;

/// <summary>A kept copy as it is to lie on the disk.</summary>
internal sealed record CopyFiles
{
    public required SourceId Source { get; init; }

    public required string Text { get; init; }

    /// <summary>What it records; its hashes are those of <see cref="Text"/> and <see cref="Original"/>.</summary>
    public required KeptCopyEntry Entry { get; init; }

    /// <summary>The bytes as they came; null when they are not to be kept.</summary>
    public ReadOnlyMemory<byte>? Original { get; init; }

    /// <summary><c>.html</c>, <c>.pdf</c>.</summary>
    public string OriginalExtension { get; init; } = "";

    /// <summary>Names of originals of the copy before, which this one does not have.</summary>
    public ImmutableArray<string> Outdated { get; init; } = [];
}

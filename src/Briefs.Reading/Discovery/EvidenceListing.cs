
namespace Briefs.Reading.Discovery;

/// <summary>What stands in the folder of kept copies. A folder that is not there, or may not be read, holds nothing.</summary>
public sealed record EvidenceListing
{
    /// <summary>Absolute, on disk.</summary>
    public required string Folder { get; init; }

    /// <summary>The same for people.</summary>
    public required EvidenceFolder Shown { get; init; }

    /// <summary>Sources with a text, <c>ID.txt</c>.</summary>
    public ImmutableArray<SourceId> Texts { get; init; } = [];

    /// <summary>Sources with an original, such as <c>ID.pdf</c>.</summary>
    public ImmutableArray<SourceId> Originals { get; init; } = [];

    /// <summary>Whether <see cref="EvidenceLock"/> is there.</summary>
    public bool HasLock { get; init; }
}


namespace Briefs.Model;

/// <summary>The record of kept copies, <c>evidence.lock.json</c>.</summary>
public sealed record EvidenceLock
{
    /// <summary>The file's name, in the folder of kept copies.</summary>
    public const string Name = "evidence.lock.json";

    public required ContentFile File { get; init; }

    /// <summary>By source, those without a text too.</summary>
    public required ImmutableSortedDictionary<SourceId, KeptCopyEntry> Entries { get; init; }

    /// <summary>
    /// Nothing in it was faulty. Else entries may be absent here that are there, and nobody may write it anew from these.
    /// </summary>
    public required bool IsWhole { get; init; }
}

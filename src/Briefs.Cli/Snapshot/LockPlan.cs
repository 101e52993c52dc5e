
namespace Briefs.Cli.Snapshot;

/// <summary>What locking would do to the record of kept copies.</summary>
/// <param name="Entries">The whole record as it will be.</param>
/// <param name="Locked">Those that are new or whose text had changed since they were locked by hand.</param>
/// <param name="Refused">Those whose text had been extracted by a program and was changed afterwards: left as they are.</param>
public sealed record LockPlan(
    ImmutableSortedDictionary<SourceId, KeptCopyEntry> Entries,
    ImmutableArray<KeptCopy> Locked,
    ImmutableArray<KeptCopy> Refused);

using Briefs.Cli.Building;
using Briefs.Evidence;
using Briefs.Reading.Discovery;

namespace Briefs.Cli.Living;

/// <summary>The kept copies in memory, folded for comparison.</summary>
/// <param name="Folder">Where they are; absolute.</param>
/// <param name="Kept">A library that holds nothing but them.</param>
internal sealed record LiveEvidence(string Folder, Library Kept, ImmutableArray<Diagnostic> Found)
{
    public ImmutableDictionary<SourceId, SearchableCopy> Copies { get; private init; } = ImmutableDictionary<SourceId, SearchableCopy>.Empty;

    /// <summary>Reads them; takes over what is as it was.</summary>
    public static LiveEvidence From(LiveEvidence? before, (string Folder, SiteSettings Settings) site, DirtyPaths dirty)
    {
        // What lies in the usual folder of a site that keeps its copies elsewhere is reported.
        if (before is not null && ReferenceEquals(before.Kept.Settings, site.Settings) && !dirty.HasBelow(NameOf(before.Folder, site.Folder)) && !dirty.HasBelow(ContentPaths.Evidence)) return before;
        var listing = FindEvidence.In(site.Folder, site.Settings);
        var read = ReadKeptCopies.Into(new Library { Settings = site.Settings, Briefs = [], Pages = [] }, listing.Value);
        var kept = before is null || before.Folder != listing.Value.Folder ? read.Value : TakeOver(before.Kept, read.Value, dirty.Has(NameOf(Path.Combine(listing.Value.Folder, EvidenceLock.Name), site.Folder)));
        return new LiveEvidence(listing.Value.Folder, kept, [.. listing.Found, .. read.Found]) { Copies = Fold(before, kept) };
    }

    /// <summary>The sources whose kept words are not the same in both.</summary>
    public HashSet<SourceId> DifferFrom(LiveEvidence other) =>
        ReferenceEquals(Copies, other.Copies) ? [] : [.. Copies.Keys.Union(other.Copies.Keys).Where(id => !ReferenceEquals(Copies.GetValueOrDefault(id), other.Copies.GetValueOrDefault(id)))];

    /// <summary>A path as <see cref="DirtyPaths"/> has it.</summary>
    public static string NameOf(string path, string siteFolder) => Path.GetRelativePath(siteFolder, path).Replace('\\', '/');

    private static Library TakeOver(Library before, Library now, bool isLockDirty)
    {
        var locked = !isLockDirty && before.EvidenceLock is not null && now.EvidenceLock is not null ? before.EvidenceLock : now.EvidenceLock;
        var copies = now.KeptCopies.SetItems(now.KeptCopies.Where(c => before.KeptCopies.TryGetValue(c.Key, out var was) && was.Text.Text == c.Value.Text.Text && was.Entry == c.Value.Entry)
            .Select(c => KeyValuePair.Create(c.Key, before.KeptCopies[c.Key])));
        return now with { EvidenceLock = locked, KeptCopies = copies };
    }

    private static ImmutableDictionary<SourceId, SearchableCopy> Fold(LiveEvidence? before, Library kept)
    {
        var known = before?.Copies ?? ImmutableDictionary<SourceId, SearchableCopy>.Empty;
        var unknown = kept.KeptCopies.Values.Where(c => known.GetValueOrDefault(c.Source)?.Text != c.Text.Text).ToList();
        var gone = known.Keys.Where(id => !kept.KeptCopies.ContainsKey(id)).ToList();
        if (unknown.Count + gone.Count == 0) return known;
        var folded = InParallel.Map(unknown, copy => SearchableCopy.From(copy.Source, copy.Text.Text));
        return known.RemoveRange(gone).SetItems(folded.Select(copy => KeyValuePair.Create(copy.Source, copy)));
    }
}

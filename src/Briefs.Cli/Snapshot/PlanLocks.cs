
namespace Briefs.Cli.Snapshot;

/// <summary>Works out which kept copies are to be locked: those that a person has added, or has changed since.</summary>
public static class PlanLocks
{
    /// <param name="library">With its kept copies.</param>
    /// <param name="now">When somebody has looked at them.</param>
    public static LockPlan Plan(Library library, DateTimeOffset now)
    {
        var entries = (library.EvidenceLock?.Entries ?? ImmutableSortedDictionary<SourceId, KeptCopyEntry>.Empty).ToBuilder();
        var locked = ImmutableArray.CreateBuilder<KeptCopy>();
        var refused = ImmutableArray.CreateBuilder<KeptCopy>();
        foreach (var copy in library.KeptCopies.Values)
        {
            var hash = copy.HashOfText();
            if (copy.Entry?.TextSha256 == hash) continue;
            // What a program made of an original must be what it makes of it; a person's change would pass for the program's.
            if (copy.Entry is { Extractor: not null })
            {
                refused.Add(copy);
                continue;
            }

            entries[copy.Source] = (copy.Entry ?? new KeptCopyEntry { TextSha256 = hash }) with
            {
                TextSha256 = hash,
                Url = AddressOf(copy.Source, library),
                Fetched = now.ToUniversalTime(),
            };
            locked.Add(copy);
        }

        return new LockPlan(entries.ToImmutable(), locked.ToImmutable(), refused.ToImmutable());
    }

    private static string? AddressOf(SourceId id, Library library) =>
        library.Documents.Select(d => d.Sources.GetValueOrDefault(id)).Append(library.SharedSources.GetValueOrDefault(id))
            .Select(source => source?.Url)
            .FirstOrDefault(url => url is not null);
}

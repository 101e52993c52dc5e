using Briefs.Checks;

namespace Briefs.Cli.Snapshot;

/// <summary>Which sources of a brief a call is about.</summary>
internal static class ChooseSources
{
    /// <returns>In the order of their ids, or of the call; or what to say when one of them is not the brief's.</returns>
    public static (ImmutableArray<Source> Chosen, string? Refusal) Choose(Brief brief, SnapshotRequest request)
    {
        var chosen = ImmutableArray.CreateBuilder<Source>();
        foreach (var written in request.Sources)
        {
            if (brief.Sources.TryGetValue(new SourceId(written), out var source))
            {
                if (!chosen.Contains(source)) chosen.Add(source);
                continue;
            }

            var meant = Nearest.FindClosest(written, brief.Sources.Keys.Select(id => id.Value));
            var list = brief.Sources.IsEmpty ? "It has none." : $"It has {string.Join(", ", brief.Sources.Keys)}.";
            return ([], $"{brief.File.Path} has no source “{written}”. {(meant is null ? list : $"Did you mean {meant}?")}");
        }

        if (request.Sources.IsEmpty) chosen.AddRange(Read(brief));
        if (chosen.Count == 0) return ([], $"{brief.File.Path} cites no source that a copy could be kept of.");
        return request.From is not null && chosen.Count != 1
            ? ([], $"--from is one source's file. Say whose: briefs snapshot {request.Brief} SOURCE --from FILE, with one of "
            + $"{string.Join(", ", chosen.Select(s => s.Id))}.")
            : (chosen.ToImmutable(), null);
    }

    /// <summary>A witness whose words the source holds, where a copy of it would be in the repository; null when it may be kept.</summary>
    public static PersonId? WitnessIn(Source source, Library library)
    {
        if (!library.Evidence.IsInSite || source.EvidencePublic) return null;
        return library.Documents.SelectMany(Witnesses.Find).Where(held => held.Source.Id == source.Id && !held.Source.EvidencePublic)
            .Select(held => (PersonId?)held.Witness).FirstOrDefault();
    }

    // What was reported by somebody else is not read itself.
    private static IEnumerable<Source> Read(Brief brief)
    {
        var read = brief.CitationGroups.SelectMany(g => g.Citations).Concat(brief.Quotations.SelectMany(q => q.Citations))
            .Select(c => c.Read).OfType<SourceId>().ToHashSet();
        return brief.Sources.Values.Where(source => read.Contains(source.Id));
    }
}

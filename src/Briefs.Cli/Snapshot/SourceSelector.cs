using Briefs.Checks;

namespace Briefs.Cli.Snapshot;

/// <summary>Chooses the sources of a brief that the command saves.</summary>
internal static class SourceSelector
{
    /// <returns>Sorted by id, or in the order of the command line; or a message if one of them is not in the brief.</returns>
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

            var meant = EditDistance.FindClosest(written, brief.Sources.Keys.Select(id => id.Value));
            var list = brief.Sources.IsEmpty ? "It has none." : $"It has {string.Join(", ", brief.Sources.Keys)}.";
            return ([], $"{brief.File.Path} has no source “{written}”. {(meant is null ? list : $"Did you mean {meant}?")}");
        }

        if (request.Sources.IsEmpty) chosen.AddRange(Read(brief));
        if (chosen.Count == 0) return ([], $"{brief.File.Path} cites no source that can be saved.");
        return request.From is not null && chosen.Count != 1
            ? ([], $"--from saves one source. Name it: briefs snapshot {request.Brief} SOURCE --from FILE, where SOURCE is "
            + $"one of {string.Join(", ", chosen.Select(s => s.Id))}.")
            : (chosen.ToImmutable(), null);
    }

    /// <summary>
    /// Returns an anonymous witness whose words the source contains, if a copy would be in the repository; null if the source may be saved.
    /// </summary>
    public static PersonId? WitnessIn(Source source, Library library)
    {
        if (!library.Evidence.IsInSite || source.EvidencePublic) return null;
        return library.Documents.SelectMany(AnonymousSpeakerSources.Find)
            .Where(held => held.Source.Id == source.Id && !held.Source.EvidencePublic)
            .Select(held => (PersonId?)held.Witness).FirstOrDefault();
    }

    // A source that is cited only via another one was not read.
    private static IEnumerable<Source> Read(Brief brief)
    {
        var read = brief.CitationGroups.SelectMany(g => g.Citations).Concat(brief.Quotations.SelectMany(q => q.Citations))
            .Select(c => c.Read).OfType<SourceId>().ToHashSet();
        return brief.Sources.Values.Where(source => read.Contains(source.Id));
    }
}

/// <summary>Finds a brief or page by its path, or by the name of its file with or without <c>.md</c>.</summary>
internal static class BriefFinder
{
    /// <returns>The document, or a message if none exists.</returns>
    public static (Brief? Found, string Refusal) Named(string written, Library library, string siteFolder)
    {
        var path = Path.GetRelativePath(siteFolder, Path.GetFullPath(written)).Replace('\\', '/');
        var name = written.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? written[..^3] : written;
        var found = library.Documents.FirstOrDefault(d => d.File.Path == path)
            ?? library.Documents.FirstOrDefault(d => d.File.Path == written.Replace('\\', '/'))
            ?? library.Documents.FirstOrDefault(d => NameOf(d) == NormalForm.Convert(name, NormalizationForm.FormC));
        if (found is not null) return (found, "");
        var meant = EditDistance.FindClosest(name, library.Documents.Select(NameOf));
        return (null, $"The brief “{written}” was not found. "
            + $"{(meant is null ? "Use the path or the name of its file: content/briefs/NAME.md or NAME." : $"Did you mean {meant}?")}");
    }

    private static string NameOf(Brief brief) => brief.File.Path[(brief.File.Path.LastIndexOf('/') + 1)..^".md".Length];
}

namespace Briefs.Pages.Indexes;

/// <summary>Finds every cited source, and the briefs that cite it.</summary>
internal static class SourceIndex
{
    /// <summary>The sources that a document cites, in reading order, without duplicates.</summary>
    public static ImmutableArray<Source> CitedIn(Brief document)
    {
        var (seen, cited) = (new HashSet<SourceId>(), ImmutableArray.CreateBuilder<Source>());
        foreach (var group in document.CitationGroups) AddAll(group.Citations);
        foreach (var quotation in document.Quotations) AddAll(quotation.Citations);
        foreach (var response in document.Responses) Add(response.Source);
        foreach (var asked in document.Recommendations) Add(asked.Source);
        foreach (var annex in document.Annexes) Add(annex.Source);
        return cited.DrainToImmutable();

        void AddAll(ImmutableArray<Citation> citations)
        {
            foreach (var citation in citations)
            {
                Add(citation.Source);
                Add(citation.Via);
            }
        }

        void Add(SourceId? source)
        {
            if (source is { } id && seen.Add(id) && document.Sources.TryGetValue(id, out var known)) cited.Add(known);
        }
    }

    /// <summary>Whether <see cref="CitedIn"/> has any source.</summary>
    public static bool CitesAny(Brief document)
    {
        // Most briefs cite in their first group, and need no list.
        foreach (var group in document.CitationGroups)
        {
            foreach (var citation in group.Citations)
                if (citation.Source is { } id && document.Sources.ContainsKey(id)) return true;
        }

        return !CitedIn(document).IsEmpty;
    }

    /// <param name="documents">Newest first.</param>
    public static ImmutableArray<UsedSource> Index(ImmutableArray<Brief> documents)
    {
        var used = new Dictionary<SourceId, (Source Source, ImmutableArray<Brief>.Builder Briefs)>();
        foreach (var brief in documents)
        {
            foreach (var source in CitedIn(brief))
            {
                if (!used.TryGetValue(source.Id, out var entry)) used[source.Id] = entry = (source, ImmutableArray.CreateBuilder<Brief>());
                entry.Briefs.Add(brief);
            }
        }

        return [.. used.Values
            .OrderBy(u => (u.Source.Title ?? u.Source.Publisher ?? u.Source.Id.Value).ToUpperInvariant(), StringComparer.Ordinal)
            .ThenBy(u => u.Source.Id)
            .Select((u, i) => new UsedSource(u.Source, i, u.Briefs.ToImmutable()))];
    }
}

/// <summary>A source, and the briefs that cite it.</summary>
/// <param name="Position">In the list of sources, 0-based.</param>
/// <param name="UsedIn">Newest first.</param>
internal sealed record UsedSource(Source Source, int Position, ImmutableArray<Brief> UsedIn);

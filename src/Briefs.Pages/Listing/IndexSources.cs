using System.Collections.Immutable;
using Briefs.Model;

namespace Briefs.Pages.Listing;

/// <summary>Finds every source that a brief cites, and where.</summary>
internal static class IndexSources
{
    /// <summary>The sources a document cites, in the order in which a reader meets them, each once.</summary>
    public static IEnumerable<Source> CitedIn(Brief document) =>
        document.CitationGroups.SelectMany(g => g.Citations).Concat(document.Quotations.SelectMany(q => q.Citations))
            .SelectMany(c => new[] { c.Source, c.Via })
            .Concat(document.Responses.Select(r => r.Source))
            .OfType<SourceId>().Distinct()
            .Select(id => document.Sources.GetValueOrDefault(id)).OfType<Source>();

    /// <param name="documents">The newest first.</param>
    public static ImmutableArray<UsedSource> By(ImmutableArray<Brief> documents)
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

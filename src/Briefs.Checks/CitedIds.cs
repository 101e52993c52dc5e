
namespace Briefs.Checks;

/// <summary>What a brief makes use of, of all that it lists.</summary>
public static class CitedIds
{
    /// <summary>Cited, read on the way to what is cited, or reporting a response.</summary>
    public static HashSet<SourceId> Sources(Brief brief) =>
    [
        .. Citations(brief).SelectMany(c => new[] { c.Source, c.Via }).Concat(brief.Responses.Select(r => r.Source)).OfType<SourceId>(),
    ];

    /// <summary>Cited, telling of somebody else's words, or the speaker of a listed source.</summary>
    public static HashSet<PersonId> People(Brief brief) =>
    [
        .. Citations(brief).SelectMany(c => new[] { c.Speaker, c.ToldBy })
            .Concat(brief.Sources.Values.Concat(brief.DeclaredSources).Select(s => s.Speaker))
            .OfType<PersonId>(),
    ];

    /// <summary>Whether a citation was faulty: what it would have cited is unknown, and must not be called unused as well.</summary>
    public static bool AreIncomplete(Brief brief) => brief.CitationGroups.Any(g => g.Citations.IsEmpty);

    /// <summary>All of a brief; some of them more than once.</summary>
    // A citation beside a picture's alt text covers quotations without standing among the printed ones.
    public static IEnumerable<Citation> Citations(Brief brief) =>
        brief.CitationGroups.SelectMany(g => g.Citations).Concat(brief.Quotations.SelectMany(q => q.Citations));
}


namespace Briefs.Checks;

/// <summary>The sources of a brief that hold words of somebody whose name is withheld.</summary>
public static class Witnesses
{
    /// <summary>Each such source with the person; one that holds several's words, several times.</summary>
    public static IEnumerable<(Source Source, PersonId Witness)> Find(Brief brief)
    {
        if (!brief.People.Values.Any(p => p.Anonymous is not null)) return [];
        var cited = CitedIds.Citations(brief).SelectMany(c =>
            from person in (PersonId?[])[c.Speaker, c.ToldBy]
            from source in (SourceId?[])[c.Source, c.Via]
            select (Source: source, Witness: person));
        var spoken = brief.Sources.Values.Select(s => (Source: (SourceId?)s.Id, Witness: s.Speaker));
        return
            from words in cited.Concat(spoken)
            where words.Source is { } id && brief.Sources.ContainsKey(id)
            where words.Witness is { } person && brief.People.TryGetValue(person, out var witness) && witness.Anonymous is not null
            select (brief.Sources[words.Source!.Value], words.Witness!.Value);
    }
}

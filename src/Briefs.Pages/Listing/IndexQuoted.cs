using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefs.Json;
using Briefs.Model;
using Briefs.Pages.Bodies;

namespace Briefs.Pages.Listing;

/// <summary>Finds everything that everybody with a name is quoted with.</summary>
internal static class IndexQuoted
{
    /// <param name="documents">The newest first.</param>
    public static FrozenDictionary<PersonId, QuotedPerson> By(Library library, ImmutableArray<Brief> documents)
    {
        var said = new Dictionary<PersonId, List<SaidHere>>();
        foreach (var brief in documents) Collect(brief, said);
        return said.ToFrozenDictionary(s => s.Key, s => new QuotedPerson(PersonOf(library, s.Key, s.Value[0].Brief), Newest(s.Value)));
    }

    private static void Collect(Brief brief, Dictionary<PersonId, List<SaidHere>> said)
    {
        for (var q = 0; q < brief.Quotations.Length; q++)
        {
            var citations = brief.Quotations[q].Citations;
            for (var c = 0; c < citations.Length; c++)
            {
                if (QuotationJson.SpeakerOf(brief, citations[c]) is not { } id || IsNamedBefore(brief, citations, c, id)) continue;
                if (!brief.People.TryGetValue(id, out var person) || !person.IsNamed) continue;
                if (!said.TryGetValue(id, out var list)) said[id] = list = [];
                list.Add(new SaidHere(brief, q, c));
            }
        }
    }

    // The same words in two sources are still said once.
    private static bool IsNamedBefore(Brief brief, ImmutableArray<Citation> citations, int index, PersonId id)
    {
        for (var i = 0; i < index; i++)
        {
            if (QuotationJson.SpeakerOf(brief, citations[i]) == id) return true;
        }

        return false;
    }

    private static Person PersonOf(Library library, PersonId id, Brief brief) =>
        library.SharedPeople.TryGetValue(id, out var shared) ? shared : brief.People[id];

    // Stable, so that what was said on one day stays in the order of the briefs and of their text.
    private static ImmutableArray<SaidHere> Newest(List<SaidHere> said) =>
        [.. said.OrderByDescending(s => s.Brief.SaidOn(s.Cited))];
}

using Briefs.Model.Json;
using Briefs.Pages.Rendering;
using System.Runtime.CompilerServices;

namespace Briefs.Pages.Indexes;

/// <summary>Finds all quotations of each person with a name.</summary>
internal static class QuotedPeopleIndex
{
    // Documents are immutable, so the result is cached for each document across the successive states of a site.
    private static readonly ConditionalWeakTable<Brief, PersonId[]> s_named = [];

    /// <summary>The people with a name who are quoted in a document.</summary>
    public static IEnumerable<PersonId> NamedIn(Brief document) => s_named.GetValue(document, static d =>
    [
        .. d.Quotations.SelectMany(q => q.Citations).Select(c => QuotationJson.SpeakerOf(d, c)).OfType<PersonId>().Distinct()
            .Where(id => d.People.TryGetValue(id, out var person) && person.IsNamed),
    ]);

    /// <summary>For each quoted person with a name, the number of documents that quote them.</summary>
    public static Dictionary<PersonId, int> Count(Library library)
    {
        var quoted = new Dictionary<PersonId, int>();
        foreach (var id in library.Documents.SelectMany(NamedIn)) quoted[id] = quoted.GetValueOrDefault(id) + 1;
        return quoted;
    }

    /// <summary>Updates the counts after a few documents were rewritten.</summary>
    public static Dictionary<PersonId, int> CountAnew(Dictionary<PersonId, int> before, RewrittenDocuments rewritten)
    {
        if (/* guard: served-quoted */ rewritten.All.All(d => NamedIn(d.Before).SequenceEqual(NamedIn(d.Now)))) return before;
        var quoted = new Dictionary<PersonId, int>(before);
        foreach (var id in rewritten.All.SelectMany(d => NamedIn(d.Now))) quoted[id] = quoted.GetValueOrDefault(id) + 1;
        foreach (var id in rewritten.All.SelectMany(d => NamedIn(d.Before)))
            if (--quoted[id] == 0) quoted.Remove(id);
        return quoted;
    }

    /// <param name="documents">Newest first.</param>
    public static FrozenDictionary<PersonId, QuotedPerson> Index(Library library, ImmutableArray<Brief> documents)
    {
        var said = new Dictionary<PersonId, List<SaidHere>>();
        foreach (var brief in documents) Collect(brief, said);
        return said.ToFrozenDictionary(s => s.Key, s => Quoted(library, s.Key, s.Value));
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

    // The same words cited from two sources count once.
    private static bool IsNamedBefore(Brief brief, ImmutableArray<Citation> citations, int index, PersonId id)
    {
        for (var i = 0; i < index; i++)
        {
            if (QuotationJson.SpeakerOf(brief, citations[i]) == id) return true;
        }

        return false;
    }

    private static QuotedPerson Quoted(Library library, PersonId id, List<SaidHere> said) =>
        new(PersonOf(library, id, said[0].Brief), said[0].Brief, Newest(said));

    private static Person PersonOf(Library library, PersonId id, Brief brief) =>
        library.SharedPeople.TryGetValue(id, out var shared) ? shared : brief.People[id];

    // The sort is stable: quotations of one date stay in the order of the briefs and their texts.
    private static ImmutableArray<SaidHere> Newest(List<SaidHere> said) =>
        [.. said.OrderByDescending(s => s.Brief.SaidOn(s.Cited))];
}

/// <summary>A quotation in a list, with its brief.</summary>
internal sealed record ListedQuotation(Brief Brief, Quotation Words);

/// <summary>A person with a name, and all their quotations.</summary>
/// <param name="Person">The shared entry; without one, the entry of the newest brief.</param>
/// <param name="Owner">The newest brief that quotes the person.</param>
/// <param name="Said">Newest first.</param>
internal sealed record QuotedPerson(Person Person, Brief Owner, ImmutableArray<SaidHere> Said);

/// <summary>A quotation of one person.</summary>
/// <param name="Quotation">Index into <see cref="Brief.Quotations"/>.</param>
/// <param name="Citation">Index into the quotation's citations of the one that names the person.</param>
internal readonly record struct SaidHere(Brief Brief, int Quotation, int Citation)
{
    public Quotation Words => Brief.Quotations[Quotation];

    public Citation Cited => Words.Citations[Citation];
}

using Briefs.Model.Json;
using Briefs.Pages.Rendering;
using System.Runtime.CompilerServices;

namespace Briefs.Pages.Indexes;

/// <summary>Finds everything that everybody with a name is quoted with.</summary>
internal static class IndexQuoted
{
    // A document never changes: what it quotes of whom is found once, however many sites it is part of while they are edited.
    private static readonly ConditionalWeakTable<Brief, PersonId[]> s_named = [];

    /// <summary>Everybody with a name of whom something is quoted in a document.</summary>
    public static IEnumerable<PersonId> NamedIn(Brief document) => s_named.GetValue(document, static d =>
    [
        .. d.Quotations.SelectMany(q => q.Citations).Select(c => QuotationJson.SpeakerOf(d, c)).OfType<PersonId>().Distinct()
            .Where(id => d.People.TryGetValue(id, out var person) && person.IsNamed),
    ]);

    /// <summary>In how many documents something is quoted of everybody with a name.</summary>
    public static Dictionary<PersonId, int> Count(Library library)
    {
        var quoted = new Dictionary<PersonId, int>();
        foreach (var id in library.Documents.SelectMany(NamedIn)) quoted[id] = quoted.GetValueOrDefault(id) + 1;
        return quoted;
    }

    /// <summary>The same after a few documents were rewritten.</summary>
    public static Dictionary<PersonId, int> CountAnew(Dictionary<PersonId, int> before, RewrittenDocuments rewritten)
    {
        if (rewritten.All.All(d => NamedIn(d.Before).SequenceEqual(NamedIn(d.Now)))) return before;
        var quoted = new Dictionary<PersonId, int>(before);
        foreach (var id in rewritten.All.SelectMany(d => NamedIn(d.Now))) quoted[id] = quoted.GetValueOrDefault(id) + 1;
        foreach (var id in rewritten.All.SelectMany(d => NamedIn(d.Before)))
            if (--quoted[id] == 0) quoted.Remove(id);
        return quoted;
    }

    /// <param name="documents">The newest first.</param>
    public static FrozenDictionary<PersonId, QuotedPerson> Index(Library library, ImmutableArray<Brief> documents)
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

/// <summary>A quotation in a list, far from its brief.</summary>
internal sealed record ListedQuotation(Brief Brief, Quotation Words);

/// <summary>Somebody with a name, and everything quoted from them.</summary>
/// <param name="Person">As shared by the whole site, else as the newest brief has them.</param>
/// <param name="Said">Newest first.</param>
internal sealed record QuotedPerson(Person Person, ImmutableArray<SaidHere> Said);

/// <summary>A quotation as one of those of one person.</summary>
/// <param name="Quotation">Index into <see cref="Brief.Quotations"/>.</param>
/// <param name="Citation">Index into the quotation's citations: the one that names the person.</param>
internal readonly record struct SaidHere(Brief Brief, int Quotation, int Citation)
{
    public Quotation Words => Brief.Quotations[Quotation];

    public Citation Cited => Words.Citations[Citation];
}

using Briefs.Model.Json;

namespace Briefs.Pages.Rendering;

/// <summary>Who and what a citation names, looked up in its brief.</summary>
internal static class CitedPeople
{
    /// <summary>Whose words; null for a document's own.</summary>
    public static Person? SpeakerOf(this Brief brief, Citation citation) =>
        QuotationJson.SpeakerOf(brief, citation) is { } id ? brief.People.GetValueOrDefault(id) : null;

    /// <summary>Everybody quoted, in the order in which a reader meets them, each once.</summary>
    public static IEnumerable<QuotedHere> QuotedPeople(this Brief brief) =>
        brief.Quotations.SelectMany(q => q.Citations)
            .Select(c => (Person: brief.SpeakerOf(c), Said: brief.SaidOn(c)))
            .Where(c => c.Person is not null).GroupBy(c => c.Person!.Id)
            .Select(of => new QuotedHere(of.First().Person!, [.. of.Select(c => c.Said).DistinctBy(of.First().Person!.RoleAt)]));

    /// <summary>The source the words were said to or stand in.</summary>
    public static Source? SourceOf(this Brief brief, Citation citation) =>
        citation.Source is { } id ? brief.Sources.GetValueOrDefault(id) : null;

    /// <summary>
    /// When the words were said, as nearly as is known: the date given, else that of what was said to us, else the source's.
    /// </summary>
    public static PartialDate? SaidOn(this Brief brief, Citation citation) =>
        citation.Said ?? (citation.ToUs ? brief.SpeakerOf(citation)?.ToUs : brief.SourceOf(citation)?.Date);
}

/// <summary>Somebody whom a brief quotes.</summary>
/// <param name="Said">For each office in which they spoke, the first time: a minister's words and a senator's are not the same office's,
/// though the same person's. Never empty.</param>
internal sealed record QuotedHere(Person Person, ImmutableArray<PartialDate?> Said);

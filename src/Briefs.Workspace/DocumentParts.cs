using Briefs.Checks;
using Briefs.Model.Json;
using Briefs.Reading.Publishing;

namespace Briefs.Workspaces;

/// <summary>Finds what of the documents of a site readers can see.</summary>
/// <param name="library">Everything in it is public.</param>
/// <param name="templates">The site's own.</param>
internal sealed class DocumentParts(Library library, IEnumerable<string> templates)
{
    private readonly ImmutableHashSet<string> _briefs =
        library.Briefs.Select(brief => brief.Slug).ToImmutableHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> _documents = library.Documents.Select(d => d.File.Path).ToHashSet(StringComparer.Ordinal);
    private readonly ImmutableHashSet<string> _extra = PublicExtra.FindNames(templates);
    // Two documents may declare a person in other words. Only one entry is on the person's page.
    private readonly Dictionary<PersonId, int> _quoting = library.Documents.SelectMany(QuotedIn).GroupBy(id => id)
        .ToDictionary(same => same.Key, same => same.Count());
    private readonly Lazy<string> _printed = new(() => string.Join('\n', library.Documents.SelectMany(PrintedNames)));

    /// <summary>The languages of the pages, all of which print the texts of the whole site.</summary>
    public PublicLanguages Languages { get; } =
        new([.. library.Documents.Select(d => d.Lang).Append(library.Settings.Language).Distinct()], library.Settings.Language);

    /// <summary>The texts of <c>site.yml</c> for the site's own templates.</summary>
    public PublicExtra Extra => new(_extra, Languages);

    public PublicParts Find(Brief document) => new()
    {
        Sources = [.. CitedIds.Sources(document).Select(id => id.Value)],
        People = CitedIds.PublishedPeople(document).Where(document.People.ContainsKey).ToImmutableSortedDictionary(
            id => id.Value, id => UseOf(document.People[id], [document]) with
            {
                HasPage = !library.SharedPeople.ContainsKey(id) && _quoting.GetValueOrDefault(id) == 1 && QuotedIn(document).Contains(id),
            },
            StringComparer.Ordinal),
        Pictures = [.. document.Pictures.Select(picture => Path.GetFileName(picture?.Path)).OfType<string>()],
        Briefs = _briefs,
        Renamed = document.People.Values.Where(person => !person.IsNamed).ToImmutableSortedDictionary(
            person => person.Id.Value, person => PublishedPersonId.Create(document, person.Id), StringComparer.Ordinal),
        DeadEnds =
        [
            .. document.Links.Where(IsDeadEnd).Select(link => link.Span),
            .. document.Annexes.Where(annex => IsDeadEnd(annex.Target)).Select(annex => annex.Span),
        ],
        Extra = new PublicExtra(_extra, new PublicLanguages([document.Lang], library.Settings.Language)),
    };

    /// <summary>What pages print of an entry of <c>people.yml</c>.</summary>
    /// <param name="documents">Those that name the person.</param>
    public PersonUse UseOf(Person person, IReadOnlyCollection<Brief> documents) => new()
    {
        IsNamed = person.IsNamed,
        HasPage = _quoting.ContainsKey(person.Id),
        IsToUs = CitationsOf(person.Id, documents).Any(cited => cited.Citation.ToUs),
        Languages = [.. documents.Select(d => d.Lang).Distinct()],
        Said = [.. CitationsOf(person.Id, documents).Select(cited => SaidOn(cited.Citation, cited.Document)).OfType<PartialDate>()],
        IsPrinted = name => _printed.Value.Contains(name, StringComparison.OrdinalIgnoreCase),
    };

    private bool IsDeadEnd(BodyLink link) => link switch
    {
        BodyLink.Document document => !_documents.Contains(document.Path),
        BodyLink.Attachment file => !library.Attachments.ContainsKey(file.Path),
        BodyLink.Broken => true,
        _ => false,
    };

    private static IEnumerable<(Citation Citation, Brief Document)> CitationsOf(PersonId id, IEnumerable<Brief> documents) => documents
        .SelectMany(d => d.CitationGroups.SelectMany(group => group.Citations).Concat(d.Quotations.SelectMany(q => q.Citations))
            .Where(citation => citation.ToldBy == id || QuotationJson.SpeakerOf(d, citation) == id).Select(citation => (citation, d)));

    private static PartialDate? SaidOn(Citation citation, Brief document) => citation.Said
        ?? (citation.Source is { } id && document.Sources.TryGetValue(id, out var source) ? source.Date : null);

    private static IEnumerable<PersonId> QuotedIn(Brief document) => document.Quotations.SelectMany(quotation => quotation.Citations)
        .Select(citation => QuotationJson.SpeakerOf(document, citation)).OfType<PersonId>().Distinct();

    private static IEnumerable<string> PrintedNames(Brief document) =>
        document.People.Values.SelectMany(person => person.Names.Values).Append(document.Title.Plain);
}

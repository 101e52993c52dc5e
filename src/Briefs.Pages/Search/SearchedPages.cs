using Briefs.Model.Addresses;
using Briefs.Model.Json;
using Briefs.Pages.Indexes;
using Briefs.Pages.Reuse;

namespace Briefs.Pages.Search;

/// <summary>A page that the search can find.</summary>
/// <param name="Address">Relative to the base path, not percent-encoded.</param>
/// <param name="Lang">BCP 47.</param>
/// <param name="Note">Shown below the title: the summary of a brief, the office of a person; null for none.</param>
/// <param name="Date">The date of a brief.</param>
/// <param name="Texts">All texts except the title.</param>
internal sealed record SearchedPage(
    string Title, string Address, string Lang, string? Note, PartialDate? Date, Func<IEnumerable<string>> Texts)
{
    /// <summary>Adds all that the texts follow from.</summary>
    public required Action<InputHash> AddTexts { get; init; }
}

/// <summary>Lists the pages that the search can find: briefs, the newest first, then pages, people, and topics.</summary>
internal static class SearchedPages
{
    public static IEnumerable<SearchedPage> List(PublishedSite site) =>
    [
        .. site.Index.Newest.Select(brief => Document(brief, site)),
        .. site.Library.Pages.Select(page => Document(page, site)),
        .. site.Index.Quoted.Values.OrderBy(quoted => quoted.Person.Id.Value, StringComparer.Ordinal).Select(q => Person(q.Person, site)),
        .. site.Index.Topics.Select(topic => Topic(topic.Key, topic.Value.Length, site)),
    ];

    private static SearchedPage Document(Brief document, PublishedSite site) => new(
        document.Title.Plain,
        site.AddressOf(document),
        document.Lang,
        document.Summary?.Plain,
        document.Date,
        () => TextsOf(document))
    {
        AddTexts = hash => hash.Add(document),
    };

    private static IEnumerable<string> TextsOf(Brief document)
    {
        if (document.Summary is { } summary) yield return summary.Plain;
        yield return BodyText.Read(document.Body);
        foreach (var topic in document.Topics) yield return topic;
        foreach (var note in document.Footnotes) yield return BodyText.Read(note.Content);
        foreach (var response in document.Responses) yield return $"{response.From} {response.Outcome.Plain}";
        foreach (var annex in document.Annexes) yield return $"{annex.Title} {annex.Description?.Plain}";
        foreach (var change in document.Corrections.Concat(document.Updates)) yield return change.Text.Plain;
        foreach (var source in SourceIndex.CitedIn(document)) yield return $"{source.Title} {source.Publisher} {source.Author}";
        foreach (var person in CitedPeople(document).Where(person => person.IsNamed)) yield return person.NameIn(document.Lang);
        if (document.Image?.Caption is { } caption) yield return caption.Plain;
    }

    // Entries that are declared only are not on the page.
    private static IEnumerable<Person> CitedPeople(Brief document) => document.CitationGroups.SelectMany(group => group.Citations)
        .Concat(document.Quotations.SelectMany(quotation => quotation.Citations))
        .SelectMany(citation => new[] { QuotationJson.SpeakerOf(document, citation), citation.ToldBy }).OfType<PersonId>().Distinct()
        .Select(document.People.GetValueOrDefault).OfType<Person>();

    private static SearchedPage Person(Person person, PublishedSite site)
    {
        var lang = site.Settings.Language;
        var (role, organization) = person.RoleAt(null);
        var office = string.Join(", ", new[] { role, organization }.OfType<string>());
        var note = office.Length > 0 ? office : null;
        return new(person.NameIn(lang), SiteAddresses.Person(person.Id), lang, note, null, () => [office])
        {
            AddTexts = hash => hash.Add(office),
        };
    }

    private static SearchedPage Topic(string topic, int briefs, PublishedSite site)
    {
        var lang = site.Settings.Language;
        var note = site.Languages.GetLanguage(lang).Count("briefs_count", briefs);
        return new(site.TopicName(topic, lang), SiteAddresses.Topic(topic), lang, note, null, () => [topic])
        {
            AddTexts = hash => hash.Add(topic),
        };
    }
}

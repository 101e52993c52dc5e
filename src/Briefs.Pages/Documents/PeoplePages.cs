using Briefs.Model.Addresses;
using Briefs.Pages.Indexes;
using Briefs.Pages.JsonLd;
using Briefs.Pages.Localization;
using Briefs.Pages.Output;
using Briefs.Pages.Rendering;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>Plans the list of people, and a page for each with all their quotations. Includes only people with a name.</summary>
internal static class PeoplePages
{
    public static IEnumerable<PlannedFile> Plan(ListPlan lists)
    {
        var lang = lists.Site.Settings.Language;
        var people = lists.Site.Index.Quoted.Values
            .OrderBy(p => p.Person.NameIn(lang).ToUpperInvariant(), StringComparer.Ordinal).ThenBy(p => p.Person.Id).ToImmutableArray();
        var head = new PageHead
        {
            Template = "people.html",
            Kind = "list",
            Address = SiteAddresses.People,
            Title = lists.Words["people"],
            Description = lists.Words["people_help"],
            Lang = lang,
        };
        return lists.Plan(head, ListEntries.Create(people), p => PersonModel(lists, p))
            .Concat(people.SelectMany(p => PlanPerson(lists, p)));
    }

    private static ScriptObject PersonModel(ListPlan lists, QuotedPerson person)
    {
        var newest = person.Said[0];
        var (role, organization) = RoleOf(newest);
        var name = person.Person.NameIn(lists.Site.Settings.Language);
        return new ScriptObject(5)
        {
            ["name"] = name,
            ["role"] = role,
            ["organization"] = organization == name ? null : organization,
            ["link"] = lists.Site.Link(SiteAddresses.Person(person.Person.Id)),
            ["count"] = lists.Words.Count("quotations_count", person.Said.Length),
        };
    }

    private static IEnumerable<PlannedFile> PlanPerson(ListPlan lists, QuotedPerson person)
    {
        var lang = lists.Site.Settings.Language;
        var name = person.Person.NameIn(lang);
        var head = new PageHead
        {
            Template = "person.html",
            Kind = "list",
            Address = SiteAddresses.Person(person.Person.Id),
            Title = name,
            Description = lists.Words.Fill("said_all", name),
            Lang = lang,
            Way = [new Crumb(lists.Words["people"], SiteAddresses.People)],
            Graph = h => new PersonGraph(lists.Site, h, person),
        };
        var names = PersonWriter.OtherNames(person.Person, lists.Words);
        return lists.Plan(head, ListEntries.Create(person), s => SaidModel(lists, s, name), new ScriptObject(4)
        {
            ["up"] = lists.Site.Link(SiteAddresses.People),
            ["also"] = names.IsEmpty ? null : new PersonHtml(person.Person, lists.Words, html => PersonWriter.WriteNames(names, html)),
            ["has_verified"] = person.Said.Any(s => s.Words.Status == QuotationStatus.Verified),
            ["offices"] = Offices(person.Person, lists.Words),
        });
    }

    // The latest office first, like the quotations below.
    private static ScriptArray? Offices(Person person, Language words)
    {
        if (person.Roles.IsEmpty) return null;
        var latestFirst = person.Roles.OrderByDescending(role => role.From?.First ?? DateOnly.MinValue)
            .ThenByDescending(role => role.To?.Last ?? DateOnly.MaxValue);
        return new ScriptArray(latestFirst.Select(role => new PersonHtml(person, words, html => PersonWriter.Office(role, html))));
    }

    private static ScriptObject SaidModel(ListPlan lists, SaidHere said, string name)
    {
        var model = QuotationModel.Create(new ListedQuotation(said.Brief, said.Words), said.Cited, lists.Site);
        var (role, organization) = RoleOf(said);
        // The name is the heading of the list, so each entry shows only the office.
        model["name"] = null;
        model["link"] = null;
        model["office"] = QuotationModel.Office(role, organization == name ? null : organization, lists.Words);
        return model;
    }

    private static (string? Role, string? Organization) RoleOf(SaidHere said) =>
        said.Brief.SpeakerOf(said.Cited) is { } person ? person.RoleAt(said.Brief.SaidOn(said.Cited)) : (null, null);
}

/// <summary>HTML about a person in a list, for a template to print.</summary>
internal sealed class PersonHtml(Person person, Language words, Action<HtmlWriter> write) : HtmlFragment
{
    public PersonId Id => person.Id;

    internal override ContentFile File => person.File;

    internal override void WriteTo(PageOutput output) => write(new HtmlWriter(output, words, words.Tag));
}

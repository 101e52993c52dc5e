using Briefs.Model.Addresses;
using Briefs.Pages.Documents;
using Briefs.Pages.Indexes;
using Briefs.Pages.Rendering;
using System.Text.Json;

namespace Briefs.Pages.JsonLd;

/// <summary>
/// The linked data of a person's page: the person, and the ids of the quotations that the page lists. What is known of each quotation is in
/// the linked data of its brief.
/// </summary>
internal sealed class PersonGraph(PublishedSite site, PageHead head, QuotedPerson person) : PageGraph(site, head)
{
    private protected override void WriteMain(Utf8JsonWriter json)
    {
        var id = PersonNode.AddressOf(Site, person.Person)!;
        BeginPage(json, "ProfilePage");
        NodeJson.Reference(json, "mainEntity", id);
        NodeJson.References(
            json, "hasPart", Paging.Slice(person.Said, Head.Number).ToArray().Select(s => QuotationNode.IdOf(Site, s.Brief, s.Words)));
        json.WriteEndObject();
        PersonNode.BeginProfile(json, Site, person.Person);
        json.WriteEndObject();
    }
}

/// <summary>A quoted person. If the name is withheld, the node has no name, no address, and an id valid only on this page.</summary>
internal static class PersonNode
{
    /// <summary>The address of a person with a name; null for others.</summary>
    public static string? AddressOf(PublishedSite site, Person person) =>
        site.PersonAddress(person) is { } address ? site.CanonicalPath(address) + "#person" : null;

    /// <param name="quoted">The person, and the dates of the words, which select the roles to write.</param>
    /// <param name="id">The id that references to the node use.</param>
    /// <param name="lang">BCP 47, of the page.</param>
    public static void Write(Utf8JsonWriter json, QuotedHere quoted, string id, string lang)
    {
        var person = quoted.Person;
        Begin(json, person, id, lang);
        if (IsOrganization(person))
        {
            json.WriteEndObject();
            return;
        }

        var offices = quoted.Said.Select(person.RoleAt).ToList();
        NodeJson.OneOrMore(json, "jobTitle", offices.Select(o => o.Role), role => json.WriteStringValue(role));
        NodeJson.OneOrMore(json, "affiliation", offices.Select(o => o.Organization), name => NodeJson.Named(json, "Organization", name));
        json.WriteEndObject();
    }

    /// <summary>Begins the node of a person on their own page, with all spellings of the name; the caller ends it.</summary>
    public static void BeginProfile(Utf8JsonWriter json, PublishedSite site, Person person)
    {
        var lang = site.Settings.Language;
        Begin(json, person, AddressOf(site, person)!, lang);
        NodeJson.Strings(json, "alternateName", person.Names.Values.Concat(person.Also).Where(n => n != person.NameIn(lang)));
        json.WriteString("url", site.CanonicalLink(SiteAddresses.Person(person.Id)));
    }

    private static void Begin(Utf8JsonWriter json, Person person, string id, string lang)
    {
        NodeJson.Begin(json, IsOrganization(person) ? "Organization" : "Person", id);
        // For a person without a name, NameIn returns the description.
        json.WriteString(person.IsNamed ? "name" : "description", person.NameIn(lang));
    }

    private static bool IsOrganization(Person person) => person.IsNamed && person.Names.IsEmpty;
}

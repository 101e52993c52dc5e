using System.Text.Json;
using Briefs.Model.Addresses;
using Briefs.Pages.Rendering;

namespace Briefs.Pages.JsonLd;

/// <summary>Somebody quoted. Whose name is withheld has no name here, no address, and no id that holds beyond the page.</summary>
internal static class PersonNode
{
    /// <summary>The address of a person with a name; null for everybody else.</summary>
    public static string? AddressOf(PublishedSite site, Person person) =>
        site.PersonAddress(person) is { } address ? site.CanonicalLink(address) + "#person" : null;

    /// <param name="quoted">Who, and when the words were said: the roles at those times are written.</param>
    /// <param name="id">As what refers to it has it.</param>
    public static void Write(Utf8JsonWriter json, QuotedHere quoted, string id, BriefPrint print)
    {
        var person = quoted.Person;
        Begin(json, person, id, print.PageLang);
        if (IsOrganization(person))
        {
            json.WriteEndObject();
            return;
        }

        var offices = quoted.Said.Select(person.RoleAt).ToList();
        NodeJson.OneOrMore(json, "jobTitle", offices.Select(o => o.Role), role => json.WriteStringValue(role));
        NodeJson.OneOrMore(json, "affiliation", offices.Select(o => o.Organization), name => NodeJson.Named(json, "Organization", name));
        if (print.Site.PersonAddress(person) is { } address) json.WriteString("url", print.Site.CanonicalLink(address));
        json.WriteEndObject();
    }

    /// <summary>Begins somebody as the page of all their words has them, with every spelling of the name; the caller ends it.</summary>
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
        // NameIn gives the description of somebody without a name: it says who they are, and is no name.
        json.WriteString(person.IsNamed ? "name" : "description", person.NameIn(lang));
    }

    private static bool IsOrganization(Person person) => person.IsNamed && person.Names.IsEmpty;
}

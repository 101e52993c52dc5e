using System.Text.Json;
using Briefs.Addresses;
using Briefs.Json;
using Briefs.Model;
using Briefs.Pages.Listing;

namespace Briefs.Pages.Exports;

/// <summary>
/// The evidence as data: every quotation and declared mark of the public site with its place, as <c>--format json</c> has
/// them, and with addresses; then the sources and the people with a name.
/// </summary>
internal static class EvidenceJson
{
    private const int FlushAt = 64 * 1024;

    public static PlannedFile Plan(PublishedSite site) => new PlannedFile.Streamed(SiteAddresses.Evidence, s => Write(s, site));

    private static void Write(Stream stream, PublishedSite site)
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("site", site.Profile.BaseUrl);
        json.WriteStartArray("quotations");
        foreach (var document in site.Library.Documents)
        {
            foreach (var quotation in document.Quotations) WriteQuotation(json, site, document, quotation);
        }

        json.WriteEndArray();
        json.WriteStartArray("declared");
        foreach (var document in site.Library.Documents)
        {
            foreach (var declaration in document.Declarations) QuotationJson.WriteDeclaration(json, document, declaration);
            Flush(json);
        }

        json.WriteEndArray();
        WriteSources(json, site);
        WritePeople(json, site);
        json.WriteEndObject();
    }

    private static void WriteQuotation(Utf8JsonWriter json, PublishedSite site, Brief document, Quotation quotation)
    {
        json.WriteStartObject();
        QuotationJson.WriteFields(json, document, quotation);
        json.WriteString("url", $"{site.AbsoluteLink(site.Addresses.Of(document))}#{quotation.Id}");
        json.WriteEndObject();
        Flush(json);
    }

    private static void WriteSources(Utf8JsonWriter json, PublishedSite site)
    {
        json.WriteStartArray("sources");
        foreach (var used in site.Index.Sources.OrderBy(s => s.Source.Id))
        {
            var source = used.Source;
            json.WriteStartObject();
            json.WriteString("id", source.Id.Value);
            json.WriteString("type", QuotationJson.NameOf(source.Type));
            json.WriteString("title", source.Title);
            json.WriteString("publisher", source.Publisher);
            json.WriteString("date", source.Date?.ToString());
            json.WriteString("original", source.Url);
            json.WriteString("archive", source.Archive);
            json.WriteString("url", $"{site.AbsoluteLink(SiteAddresses.ListPage(SiteAddresses.Sources, ListPages.PageOf(used.Position)))}#s-{source.Id}");
            json.WriteEndObject();
            Flush(json);
        }

        json.WriteEndArray();
    }

    private static void WritePeople(Utf8JsonWriter json, PublishedSite site)
    {
        json.WriteStartArray("people");
        foreach (var quoted in site.Index.Quoted.Values.OrderBy(p => p.Person.Id))
        {
            json.WriteStartObject();
            json.WriteString("id", quoted.Person.Id.Value);
            json.WriteString("name", quoted.Person.NameIn(site.Settings.Language));
            json.WriteString("url", site.AbsoluteLink(SiteAddresses.Person(quoted.Person.Id)));
            json.WriteEndObject();
            Flush(json);
        }

        json.WriteEndArray();
    }

    private static void Flush(Utf8JsonWriter json)
    {
        if (json.BytesPending > FlushAt) json.Flush();
    }
}

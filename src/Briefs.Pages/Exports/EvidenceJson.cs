using System.Text.Json;
using Briefs.Model.Addresses;
using Briefs.Model.Json;
using Briefs.Pages.Documents;
using Briefs.Pages.Indexes;

namespace Briefs.Pages.Exports;

/// <summary>
/// <c>evidence.json</c>: all public documents; all quotations and declared marks with their positions and addresses, in the same form as
/// <c>--format json</c>; then the saved copies, the sources, and the people with a name. <c>briefs diff</c> and <c>check --against</c> read
/// it. Version 1 may gain fields but must not lose any.
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
        WriteDocuments(json, site);
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
        WriteKept(json, site);
        WriteSources(json, site);
        WritePeople(json, site);
        json.WriteEndObject();
    }

    private static void WriteDocuments(Utf8JsonWriter json, PublishedSite site)
    {
        json.WriteStartArray("documents");
        foreach (var document in site.Library.Documents)
        {
            var address = site.Addresses.GetAddress(document);
            json.WriteStartObject();
            json.WriteString("path", document.File.Path);
            json.WriteString("kind", QuotationJson.NameOf(document.Kind));
            json.WriteString("title", document.Title.Plain);
            json.WriteString("lang", document.Lang);
            json.WriteString("date", document.Date?.ToString());
            json.WriteString("address", address);
            json.WriteString("url", site.AbsoluteLink(address));
            json.WriteStartArray("aliases");
            foreach (var alias in document.Aliases)
                if (AliasAddress.TryRead(alias.Value, out var old)) json.WriteStringValue(old);
            json.WriteEndArray();
            json.WriteStartArray("corrections");
            foreach (var correction in document.Corrections) WriteCorrection(json, correction);
            json.WriteEndArray();
            WriteAnnexes(json, site, document);
            json.WriteEndObject();
            Flush(json);
        }

        json.WriteEndArray();
    }

    // Only in the documents that have annexes.
    private static void WriteAnnexes(Utf8JsonWriter json, PublishedSite site, Brief document)
    {
        if (document.Annexes.IsEmpty) return;
        json.WriteStartArray("annexes");
        foreach (var (annex, i) in document.Annexes.Select((annex, i) => (annex, i)))
        {
            var listed = ListedAnnex.Find(annex, site);
            json.WriteStartObject();
            json.WriteString("id", Annex.IdOf(i + 1));
            json.WriteString("title", listed.Title);
            json.WriteString("description", annex.Description?.Plain);
            json.WriteString("date", annex.Date?.ToString());
            json.WriteString("source", annex.Source?.Value);
            json.WriteString("url", listed.Address is { } address ? site.AbsoluteLink(address) + listed.Fragment : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCorrection(Utf8JsonWriter json, Correction correction)
    {
        json.WriteStartObject();
        json.WriteString("date", correction.Date.ToString());
        json.WriteString("text", correction.Text.Plain);
        json.WriteEndObject();
    }

    private static void WriteQuotation(Utf8JsonWriter json, PublishedSite site, Brief document, Quotation quotation)
    {
        json.WriteStartObject();
        QuotationJson.WriteFields(json, document, quotation);
        json.WriteString("speakerName", SpeakerName(document, quotation));
        json.WriteString("url", $"{site.AbsoluteLink(site.Addresses.GetAddress(document))}#{quotation.Id}");
        json.WriteEndObject();
        Flush(json);
    }

    // The name as the page prints it: for a withheld name, only the description.
    public static string? SpeakerName(Brief document, Quotation quotation) =>
        QuotationJson.SpeakerOf(document, quotation) is { } id && document.People.TryGetValue(id, out var person)
            ? person.Anonymous is null ? person.NameIn(document.Lang) : person.Description
            : null;

    private static void WriteKept(Utf8JsonWriter json, PublishedSite site)
    {
        json.WriteStartArray("kept");
        // Only copies of sources that public briefs cite: another may belong to a brief under embargo.
        foreach (var copy in site.Library.SavedCopies.Values.Where(c => site.Index.SourceById.ContainsKey(c.Source)))
        {
            json.WriteStartObject();
            json.WriteString("source", copy.Source.Value);
            // No hash of a private copy: it would let anyone confirm a guess of the text.
            json.WriteString("sha256", site.Library.Evidence.IsInSite ? copy.Entry?.TextSha256 ?? copy.HashOfText() : null);
            json.WriteEndObject();
            Flush(json);
        }

        json.WriteEndArray();
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
            json.WriteString("author", source.Author);
            json.WriteString("date", source.Date?.ToString());
            json.WriteString("accessed", source.Accessed?.ToString());
            json.WriteString("lang", source.Lang);
            json.WriteString("place", source.Place);
            json.WriteString("original", source.Url);
            json.WriteString("archive", source.Archive);
            json.WriteString(
                "url",
                $"{site.AbsoluteLink(SiteAddresses.ListPage(SiteAddresses.Sources, Paging.PageOf(used.Position)))}#s-{source.Id}");
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
            json.WriteString("role", quoted.Person.Role);
            json.WriteString("organization", quoted.Person.Organization);
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

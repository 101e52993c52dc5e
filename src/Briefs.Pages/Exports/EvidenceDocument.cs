using System.Text.Json;
using Briefs.Model.Addresses;
using Briefs.Model.Json;
using Briefs.Pages.Documents;

namespace Briefs.Pages.Exports;

/// <summary>A document in the evidence, with everything in quotation marks in it.</summary>
internal sealed class EvidenceDocument(Utf8JsonWriter json, PublishedSite site, Brief document)
{
    public void Write()
    {
        json.WriteStartObject();
        json.WriteString("path", document.File.Path);
        json.WriteString("kind", QuotationJson.NameOf(document.Kind));
        json.WriteString("title", document.Title.Plain);
        json.WriteString("lang", document.Lang);
        Field("date", document.Date?.ToString());
        json.WriteString("address", site.AddressOf(document));
        QuotationJson.WriteStrings(json, "aliases",
            document.Aliases.Select(a => AliasAddress.TryRead(a.Value, out var old) ? old : null).OfType<string>(), EmptyFields.LeftOut);
        WriteCorrections();
        WriteAnnexes();
        WriteSpeakers();
        WriteQuotations();
        WriteDeclarations();
        json.WriteEndObject();
    }

    private void Field(string name, string? value) => QuotationJson.WriteString(json, name, value, EmptyFields.LeftOut);

    private void WriteCorrections()
    {
        if (document.Corrections.IsEmpty) return;
        json.WriteStartArray("corrections");
        foreach (var correction in document.Corrections)
        {
            json.WriteStartObject();
            json.WriteString("date", correction.Date.ToString());
            json.WriteString("text", correction.Text.Plain);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteAnnexes()
    {
        if (document.Annexes.IsEmpty) return;
        json.WriteStartArray("annexes");
        foreach (var (i, annex) in document.Annexes.Index())
        {
            var listed = ListedAnnex.Find(annex, site);
            json.WriteStartObject();
            json.WriteString("id", Annex.IdOf(i + 1));
            json.WriteString("title", listed.Title);
            Field("description", annex.Description?.Plain);
            Field("date", annex.Date?.ToString());
            Field("source", annex.Source?.Value);
            Field("url", listed.Address is { } address ? site.AbsoluteLink(address) + listed.Fragment : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // The names as the page prints them, each once. People with a name who only tell or repeat words are in the list of people.
    private void WriteSpeakers()
    {
        var names = document.Quotations
            .Select(q => (Id: QuotationJson.SpeakerOf(document, q), Name: EvidenceJson.SpeakerName(document, q)))
            .Concat(document.Quotations.SelectMany(q => q.Citations)
                .SelectMany(c => (PersonId?[])[QuotationJson.SpeakerOf(document, c), c.ToldBy])
                .Select(id => (Id: id, Name: DescriptionOf(id))))
            .Where(s => s.Name is not null).DistinctBy(s => s.Id).Select(s => (Id: PublishedPersonId.Create(document, s.Id!.Value), s.Name))
            .OrderBy(s => s.Id, StringComparer.Ordinal).ToList();
        if (names.Count == 0) return;
        json.WriteStartObject("speakers");
        foreach (var (id, name) in names) json.WriteString(id, name);
        json.WriteEndObject();
    }

    private string? DescriptionOf(PersonId? id) =>
        id is { } cited && document.People.TryGetValue(cited, out var person) && !person.IsNamed ? person.Description : null;

    private void WriteQuotations()
    {
        if (document.Quotations.IsEmpty) return;
        json.WriteStartArray("quotations");
        foreach (var quotation in document.Quotations) WriteQuotation(quotation);
        json.WriteEndArray();
    }

    private void WriteQuotation(Quotation quotation)
    {
        json.WriteStartObject();
        json.WriteString("id", quotation.Id);
        WritePlace(quotation.Span);
        json.WriteString("text", quotation.Text);
        if (quotation.Lang != document.Lang) json.WriteString("lang", quotation.Lang);
        QuotationJson.WriteStatus(json, quotation, EmptyFields.LeftOut);
        QuotationJson.WritePublishedCitations(json, document, quotation);
        json.WriteEndObject();
    }

    // Most quotations end in the line in which they begin.
    private void WritePlace(TextSpan span)
    {
        var (start, end) = (document.File.Lines.GetPosition(span.Start), document.File.Lines.GetPosition(span.End));
        json.WriteNumber("line", start.Line);
        json.WriteNumber("column", start.Column);
        if (end.Line != start.Line) json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
    }

    private void WriteDeclarations()
    {
        if (document.Declarations.IsEmpty) return;
        json.WriteStartArray("declared");
        foreach (var declaration in document.Declarations)
        {
            json.WriteStartObject();
            QuotationJson.WriteFields(json, document, declaration);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

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
        EvidenceList.Field(json, "date", document.Date?.ToString());
        json.WriteString("address", site.Addresses.GetAddress(document));
        WriteStrings("aliases", document.Aliases.Select(a => AliasAddress.TryRead(a.Value, out var old) ? old : null).OfType<string>());
        WriteCorrections();
        WriteAnnexes();
        WriteSpeakers();
        WriteQuotations();
        WriteDeclarations();
        json.WriteEndObject();
    }

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
            EvidenceList.Field(json, "description", annex.Description?.Plain);
            EvidenceList.Field(json, "date", annex.Date?.ToString());
            EvidenceList.Field(json, "source", annex.Source?.Value);
            EvidenceList.Field(json, "url", listed.Address is { } address ? site.AbsoluteLink(address) + listed.Fragment : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // The names as the page prints them, each once.
    private void WriteSpeakers()
    {
        var names = document.Quotations
            .Select(q => (Id: QuotationJson.SpeakerOf(document, q), Name: EvidenceJson.SpeakerName(document, q)))
            .Where(s => s.Name is not null).DistinctBy(s => s.Id).OrderBy(s => s.Id!.Value.Value, StringComparer.Ordinal).ToList();
        if (names.Count == 0) return;
        json.WriteStartObject("speakers");
        foreach (var (id, name) in names) json.WriteString(id!.Value.Value, name);
        json.WriteEndObject();
    }

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
        json.WriteString("where", QuotationJson.NameOf(quotation.Where));
        json.WriteString("status", QuotationJson.NameOf(quotation.Status));
        if (quotation.Verification is { } verification)
        {
            if (verification.Tier is { } tier) json.WriteString("tier", QuotationJson.NameOf(tier));
            WriteStrings("flags", verification.Flags.Select(f => QuotationJson.NameOf(f)));
            WriteStrings("because", verification.Because.Select(b => QuotationJson.NameOf(b)));
        }

        if (!quotation.Citations.IsEmpty) WriteCitations(quotation.Citations);
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

    private void WriteCitations(ImmutableArray<Citation> citations)
    {
        json.WriteStartArray("citations");
        foreach (var citation in citations)
        {
            json.WriteStartObject();
            EvidenceList.Field(json, "source", citation.Source?.Value);
            EvidenceList.Field(json, "via", citation.Via?.Value);
            EvidenceList.Field(json, "speaker", QuotationJson.SpeakerOf(document, citation)?.Value);
            EvidenceList.Field(json, "toldBy", citation.ToldBy?.Value);
            EvidenceList.Field(json, "locator", citation.Locator);
            EvidenceList.Field(json, "said", citation.Said?.ToString());
            EvidenceList.Field(json, "original", citation.Original);
            EvidenceList.Field(json, "originalLang", citation.OriginalLang);
            EvidenceList.Field(json, "reason", citation.Unverifiable);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteDeclarations()
    {
        if (document.Declarations.IsEmpty) return;
        json.WriteStartArray("declared");
        foreach (var declaration in document.Declarations)
        {
            var at = document.File.Lines.GetPosition(declaration.Span.Start);
            json.WriteStartObject();
            json.WriteNumber("line", at.Line);
            json.WriteNumber("column", at.Column);
            json.WriteString("text", declaration.Text);
            json.WriteString("as", QuotationJson.NameOf(declaration.As));
            json.WriteString("by", QuotationJson.NameOf(declaration.By));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteStrings(string name, IEnumerable<string> values)
    {
        using var all = values.GetEnumerator();
        if (!all.MoveNext()) return;
        json.WriteStartArray(name);
        do json.WriteStringValue(all.Current);
        while (all.MoveNext());
        json.WriteEndArray();
    }
}

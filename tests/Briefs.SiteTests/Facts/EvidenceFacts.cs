using System.Text.Json;

namespace Briefs.SiteTests.Facts;

/// <summary>
/// The facts of <c>evidence.json</c> in version 2, with the fields of version 1 that follow from others, by the rules of the manual's page
/// on data.
/// </summary>
internal sealed class EvidenceFacts(JsonElement evidence, Action<string, string> add)
{
    private readonly string _site = evidence.GetProperty("site").GetString()!;

    public void Read()
    {
        add("evidence", "site " + _site);
        foreach (var document in evidence.GetProperty("documents").EnumerateArray()) ReadDocument(document);
        foreach (var copy in evidence.GetProperty("kept").EnumerateArray())
            DataFacts.AddFields($"evidence kept {copy.GetProperty("source")}", "", copy, add);
        foreach (var source in evidence.GetProperty("sources").EnumerateArray()) ReadSource(source);
        foreach (var person in evidence.GetProperty("people").EnumerateArray())
        {
            var subject = $"evidence people {person.GetProperty("id")}";
            DataFacts.AddFields(subject, "", person, add);
            add(subject, $"url {_site}people/{person.GetProperty("id")}/");
        }
    }

    private void ReadDocument(JsonElement document)
    {
        var path = document.GetProperty("path").GetString()!;
        var subject = $"evidence document {path}";
        foreach (var field in document.EnumerateObject().Where(f => f.Name is not ("quotations" or "declared" or "speakers")))
            DataFacts.AddField(subject, field.Name, field.Value, add);
        add(subject, $"url {UrlOf(document)}");
        if (document.TryGetProperty("quotations", out var quotations))
            foreach (var quotation in quotations.EnumerateArray()) ReadQuotation(quotation, document, path);
        if (!document.TryGetProperty("declared", out var declared)) return;
        foreach (var mark in declared.EnumerateArray())
        {
            var place = $"evidence declared {path} {mark.GetProperty("line")}:{mark.GetProperty("column")}";
            DataFacts.AddFields(place, "", mark, add);
            add(place, $"brief {path}");
        }
    }

    private void ReadQuotation(JsonElement quotation, JsonElement document, string path)
    {
        var subject = $"evidence quotation {path} {quotation.GetProperty("id")}";
        DataFacts.AddFields(subject, "", quotation, add);
        add(subject, $"brief {path}");
        add(subject, $"url {UrlOf(document)}#{quotation.GetProperty("id")}");
        if (!quotation.TryGetProperty("endLine", out _)) add(subject, $"endLine {quotation.GetProperty("line")}");
        if (!quotation.TryGetProperty("lang", out _)) add(subject, $"lang {document.GetProperty("lang")}");
        var citations = quotation.TryGetProperty("citations", out var cited) ? cited.EnumerateArray().ToList() : [];
        foreach (var (index, source) in citations.SelectMany(c => new[] { Text(c, "via") ?? Text(c, "source"), Text(c, "source") })
            .OfType<string>().Distinct(StringComparer.Ordinal).Index()) add(subject, $"sources[{index}] {source}");
        if (citations.Select(c => Text(c, "speaker")).FirstOrDefault(s => s is not null) is not { } speaker) return;
        add(subject, $"speaker {speaker}");
        add(subject, $"speakerName {document.GetProperty("speakers").GetProperty(speaker)}");
    }

    private void ReadSource(JsonElement source)
    {
        var subject = $"evidence sources {source.GetProperty("id")}";
        var page = source.TryGetProperty("page", out var number) ? $"page/{number}/" : "";
        DataFacts.AddFields(subject, "", source, add);
        add(subject, $"url {_site}sources/{page}#s-{source.GetProperty("id")}");
    }

    private string UrlOf(JsonElement document) =>
        _site + string.Join('/', document.GetProperty("address").GetString()!.Split('/').Select(Uri.EscapeDataString));

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? value.GetString() : null;
}

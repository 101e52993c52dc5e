using System.Text.Encodings.Web;
using System.Text.Json;
using Briefs.Model.Addresses;
using Briefs.Pages.Reuse;

namespace Briefs.Pages.Exports;

/// <summary>
/// <c>evidence.json</c>, version 2: all public documents with their quotations and declared marks; then the saved copies, the sources, and
/// the people with a name. On a large site these are in files of their own, listed under <c>parts</c>. <c>briefs diff</c> and
/// <c>check --against</c> read this version and version 1. A version may gain fields but must not lose any.
/// </summary>
internal sealed class EvidenceJson
{
    private const int FlushAt = 64 * 1024;

    // The files are fetched as JSON and never embedded in HTML, so letters of all scripts stay unescaped.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly PublishedSite _site;
    private readonly ImmutableArray<EvidenceList> _lists;
    private readonly ImmutableArray<EvidencePart> _parts;
    private readonly ImmutableArray<string> _tables;

    private EvidenceJson(PublishedSite site)
    {
        _site = site;
        _lists = EvidenceList.All(site);
        _tables = [.. QuotationsCsv.Addresses(site)];
        var isLarge = _lists.Sum(list => list.Sizes.Sum(size => (long)size)) > DataParts.MostInOneFile;
        _parts = isLarge ? [.. _lists.SelectMany(EvidencePart.Divide)] : [];
    }

    public static IEnumerable<PlannedFile> Plan(PublishedSite site)
    {
        var evidence = new EvidenceJson(site);
        yield return new PlannedFile.Streamed(SiteAddresses.Evidence, evidence.WriteIndex) { Inputs = evidence.AddAll };
        foreach (var part in evidence._parts) yield return Plan(part);
    }

    private static PlannedFile.Streamed Plan(EvidencePart part) => new(part.Address, stream => WritePart(stream, part))
    {
        Inputs = hash => part.List.AddAll(hash, part.Entries),
    };

    /// <summary>The name of a quotation's speaker as its page prints it: for a withheld name, only the description.</summary>
    public static string? SpeakerName(Brief document, Quotation quotation) =>
        Model.Json.QuotationJson.SpeakerOf(document, quotation) is { } id && document.People.TryGetValue(id, out var person)
            ? person.Anonymous is null ? person.NameIn(document.Lang) : person.Description
            : null;

    private void AddAll(InputHash hash)
    {
        foreach (var part in _parts) hash.Add(part.Address).Add(part.Entries.Start.Value);
        foreach (var table in _tables) hash.Add(table);
        // All entries follow from the documents and from what is the same for the whole site.
        hash.AddHash(_site.HashOfDocuments);
    }

    private void WriteIndex(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, s_options);
        json.WriteStartObject();
        json.WriteNumber("version", 2);
        json.WriteString("site", _site.Profile.BaseUrl);
        if (_parts.IsEmpty) foreach (var list in _lists) WriteList(json, list, ..list.Sizes.Length);
        else WriteParts(json);
        WriteTables(json);
        json.WriteEndObject();
    }

    // The hash changes with the part: who has an index and an older part can see that they don't belong together.
    private void WriteParts(Utf8JsonWriter json)
    {
        var hashes = KeptPartHashes.Find(_site, [.. _parts.Select(Plan)]);
        json.WriteStartArray("parts");
        foreach (var (part, hash) in _parts.Zip(hashes))
        {
            json.WriteStartObject();
            json.WriteString("file", part.Address);
            json.WriteString("list", part.List.Name);
            json.WriteString("from", part.List.KeyOf(part.Entries.Start.Value));
            json.WriteString("sha256", hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteTables(Utf8JsonWriter json)
    {
        if (_tables.Length == 1) return;
        json.WriteStartArray("tables");
        foreach (var table in _tables) json.WriteStringValue(table);
        json.WriteEndArray();
    }

    private static void WritePart(Stream stream, EvidencePart part)
    {
        using var json = new Utf8JsonWriter(stream, s_options);
        json.WriteStartObject();
        json.WriteNumber("version", 2);
        WriteList(json, part.List, part.Entries);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, EvidenceList list, Range entries)
    {
        json.WriteStartArray(list.Name);
        for (var at = entries.Start.Value; at < entries.End.GetOffset(list.Sizes.Length); at++)
        {
            list.Write(json, at);
            if (json.BytesPending > FlushAt) json.Flush();
        }

        json.WriteEndArray();
    }
}

/// <summary>A part of the evidence in a file of its own.</summary>
internal sealed record EvidencePart(string Address, EvidenceList List, Range Entries)
{
    public static IEnumerable<EvidencePart> Divide(EvidenceList list) => DataParts.Cut(list.Sizes)
        .Select((entries, index) => new EvidencePart(SiteAddresses.EvidencePart(list.Name, index + 1), list, entries));
}

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Briefs.Pages.Exports;

/// <summary>Sources as CSL-JSON 1.0.2.</summary>
internal static class CslJson
{
    // The file is fetched as JSON and never embedded in HTML, so letters of all scripts stay unescaped: a third of the size.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The variables of CSL 1.0.2, except annote, abstract, keyword, note and those that number citations.
    private static readonly FrozenSet<string> s_variables = """
        type citation-key categories language archive archive_collection archive_location archive-place authority call-number chapter-number
        collection-number collection-title container-title container-title-short dimensions division DOI edition event event-title
        event-place genre ISBN ISSN issue jurisdiction medium number number-of-pages number-of-volumes original-publisher
        original-publisher-place original-title page page-first part part-title part-number PMCID PMID printing printing-number publisher
        publisher-place references reviewed-genre reviewed-title scale section source status supplement supplement-number title title-short
        journalAbbreviation shortTitle URL version volume volume-title volume-title-short year-suffix author chair collection-editor
        compiler composer container-author contributor curator director editor editor-translator editorial-director executive-producer guest
        host illustrator interviewer narrator organizer original-author performer producer recipient reviewed-author script-writer
        series-creator translator accessed available-date event-date issued original-date submitted
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static ReadOnlyMemory<byte> Write(IEnumerable<Source> sources)
    {
        var bytes = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(bytes, s_options))
        {
            json.WriteStartArray();
            foreach (var source in sources) Write(json, source);
            json.WriteEndArray();
        }

        return bytes.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, Source source)
    {
        json.WriteStartObject();
        json.WriteString("id", source.Id.Value);
        if (source.Exported is { } item)
        {
            WriteExported(json, item);
            WriteRemarks(json, source);
            json.WriteEndObject();
            return;
        }

        json.WriteString("type", TypeOf(source.Type));
        Field(json, "title", source.Title);
        Field(json, source.Type == SourceType.Article ? "container-title" : "publisher", source.Publisher);
        if (source.Author is { } author)
        {
            // The author as one literal name: it is unknown which part is the family name, and whether it is a person.
            json.WriteStartArray("author");
            json.WriteStartObject();
            json.WriteString("literal", author);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        Date(json, "issued", source.Date);
        Date(json, "accessed", source.Accessed);
        Field(json, "URL", source.Url);
        Field(json, "language", source.Lang);
        Field(json, "publisher-place", source.Place);
        if (source.Type == SourceType.PressRelease) json.WriteString("genre", SourceRemarks.KindOf(source.Type));
        WriteRemarks(json, source);
        json.WriteEndObject();
    }

    private static void WriteRemarks(Utf8JsonWriter json, Source source)
    {
        var remarks = string.Join('\n', SourceRemarks.List(source));
        if (remarks.Length > 0) json.WriteString("note", remarks);
    }

    // Writes an item exported from a reference manager, without private remarks and file paths.
    private static void WriteExported(Utf8JsonWriter json, CslRecord item)
    {
        using var fields = JsonDocument.Parse(item.Json);
        foreach (var field in fields.RootElement.EnumerateObject().Where(f => s_variables.Contains(f.Name)))
        {
            json.WritePropertyName(field.Name);
            field.Value.WriteTo(json);
        }
    }

    private static string TypeOf(SourceType type) => type switch
    {
        SourceType.Article => "article-newspaper",
        SourceType.Video => "motion_picture",
        SourceType.Letter => "personal_communication",
        SourceType.PressRelease => "document",
        SourceType.Law => "legislation",
        SourceType.Case => "legal_case",
        _ => SourceRemarks.KindOf(type).ToLowerInvariant(),
    };

    private static void Field(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    // Only the known parts: a year must not become January 1.
    private static void Date(Utf8JsonWriter json, string name, PartialDate? date)
    {
        if (date is not { } known) return;
        json.WriteStartObject(name);
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(known.Year);
        if (known.Month > 0) json.WriteNumberValue(known.Month);
        if (known.Day > 0) json.WriteNumberValue(known.Day);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}

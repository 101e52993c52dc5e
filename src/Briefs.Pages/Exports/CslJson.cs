using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Briefs.Pages.Exports;

/// <summary>Sources as CSL-JSON 1.0.2.</summary>
public static class CslJson
{
    // The file is fetched as JSON and never embedded in HTML, so letters of all scripts stay unescaped: a third of the size.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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
            ImportedItem.Write(json, source, item);
            WriteForm(json, source);
            WriteRemarks(json, source);
            json.WriteEndObject();
            return;
        }

        json.WriteString("type", TypeOf(source.Type));
        Field(json, "title", source.Title);
        Field(json, source.Type == SourceType.Article ? "container-title" : "publisher", source.Publisher);
        Author(json, source.Author);
        Date(json, "issued", source.Date);
        Date(json, "accessed", source.Accessed);
        Field(json, "URL", source.Url);
        Field(json, "language", source.Lang);
        Field(json, "publisher-place", source.Place);
        if (source.Type == SourceType.PressRelease) json.WriteString("genre", SourceRemarks.KindOf(source.Type));
        WriteForm(json, source);
        WriteRemarks(json, source);
        json.WriteEndObject();
    }

    // For templates/sources.js, which has no table of types. CSL leaves the contents of this field to each program.
    private static void WriteForm(Utf8JsonWriter json, Source source)
    {
        var form = ReferenceForm.FromSource(source);
        json.WriteStartObject("custom");
        json.WriteString("ris", form.Ris);
        json.WriteString("bibtex", form.BibTex);
        json.WriteString("kind", SourceRemarks.KindOf(source.Type));
        if (source.Exported is not null) json.WriteBoolean("imported", true);
        json.WriteEndObject();
    }

    private static void WriteRemarks(Utf8JsonWriter json, Source source)
    {
        var remarks = string.Join('\n', SourceRemarks.List(source));
        if (remarks.Length > 0) json.WriteString("note", remarks);
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

    public static void Field(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    /// <summary>
    /// Writes the author as one literal name: it is unknown which part is the family name, and whether it is a person.
    /// </summary>
    public static void Author(Utf8JsonWriter json, string? author)
    {
        if (author is null) return;
        json.WriteStartArray("author");
        json.WriteStartObject();
        json.WriteString("literal", author);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    public static void Date(Utf8JsonWriter json, string name, PartialDate? date)
    {
        if (date is not { } known) return;
        json.WriteStartObject(name);
        json.WriteStartArray("date-parts");
        DateParts(json, known);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes only the known parts: a year must not become January 1.</summary>
    public static void DateParts(Utf8JsonWriter json, PartialDate date)
    {
        json.WriteStartArray();
        json.WriteNumberValue(date.Year);
        if (date.Month > 0) json.WriteNumberValue(date.Month);
        if (date.Day > 0) json.WriteNumberValue(date.Day);
        json.WriteEndArray();
    }
}

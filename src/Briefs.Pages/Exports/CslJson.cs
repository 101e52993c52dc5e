using System.Buffers;
using System.Text.Json;
using Briefs.Model;

namespace Briefs.Pages.Exports;

/// <summary>Sources as CSL-JSON 1.0.2.</summary>
internal static class CslJson
{
    public static ReadOnlyMemory<byte> Of(IEnumerable<Source> sources)
    {
        var bytes = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(bytes))
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
        json.WriteString("type", TypeOf(source.Type));
        Field(json, "title", source.Title);
        Field(json, source.Type == SourceType.Article ? "container-title" : "publisher", source.Publisher);
        if (source.Author is { } author)
        {
            // One name as the editor wrote it: nobody knows which part of it is the family's, or whether it is a person's.
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
        var remarks = string.Join('\n', SourceRemarks.Of(source));
        if (remarks.Length > 0) json.WriteString("note", remarks);
        json.WriteEndObject();
    }

    private static string TypeOf(SourceType type) => type switch
    {
        SourceType.Article => "article-newspaper",
        SourceType.Video => "motion_picture",
        SourceType.Letter => "personal_communication",
        SourceType.PressRelease => "document",
        SourceType.Law => "legislation",
        SourceType.Case => "legal_case",
        _ => type.ToString().ToLowerInvariant(),
    };

    private static void Field(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    // As many parts as are known: a year is not its first of January.
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

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Briefs.Reading.Settings;

/// <summary>
/// Adds fields to an item that only its note has. The note itself is private and never exported, so an export would lose them.
/// </summary>
internal static class NotedFields
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // What the page prints of an item. Any other line may be private. Dates and the address are fields of the source.
    private static readonly string[] s_names =
    [
        "type", "genre", "container-title", "publisher", "authority", "collection-title", "event-place", "publisher-place", "jurisdiction",
        "language", "volume", "issue", "page", "ISBN", "DOI",
    ];

    /// <param name="json">The item as written in the file.</param>
    /// <returns>The item with the supplied fields; the same text if there are none.</returns>
    public static string Supply(CslItem item, string json)
    {
        if (item.Text("note") is null) return json;
        var supplied = s_names.Where(name => item.FindText(name) is { } text && text != item.Text(name)).ToArray();
        if (supplied.Length == 0) return json;
        var bytes = new ArrayBufferWriter<byte>(json.Length);
        using (var fields = JsonDocument.Parse(json))
        using (var writer = new Utf8JsonWriter(bytes, s_options))
        {
            writer.WriteStartObject();
            foreach (var field in fields.RootElement.EnumerateObject().Where(f => !supplied.Contains(f.Name))) field.WriteTo(writer);
            foreach (var name in supplied) writer.WriteString(name, item.FindText(name));
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Briefs.Cli.Output;

/// <summary>
/// The form of what Briefs records in a repository: version 1 and one object of entries. The same entries always give the same bytes, and
/// one entry's change few lines.
/// </summary>
internal static class RecordJson
{
    // Addresses stay readable in a diff; the file is never put into a page.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The record as UTF-8, ending with a line feed.</summary>
    /// <param name="name">What the entries are.</param>
    /// <param name="writeEntries">Writes them, each as a property.</param>
    public static ReadOnlyMemory<byte> Write(string name, Action<Utf8JsonWriter> writeEntries)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartObject(name);
            writeEntries(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }
}

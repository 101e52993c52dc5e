using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Briefs.Cli.Output;

/// <summary>
/// The form of what Briefs records in a repository: version 1 and one object of entries. The same entries always give the same bytes, and
/// one entry's change few lines.
/// </summary>
internal static class RecordJson
{
    /// <summary>Options for a context of one record.</summary>
    public static JsonSerializerOptions CreateOptions(JsonIgnoreCondition ignored = JsonIgnoreCondition.Never) => new()
    {
        DefaultIgnoreCondition = ignored,
        // Addresses stay readable in a diff; the file is never put into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The record as UTF-8, ending with a line feed.</summary>
    public static ReadOnlyMemory<byte> Serialize<T>(T record, JsonTypeInfo<T> type) =>
        (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(record, type), (byte)'\n'];
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Briefs.Cli.Output;

/// <summary>
/// The format of records in a repository: a version and an object of entries. The same entries always give the same bytes, and a change of
/// one entry changes few lines.
/// </summary>
internal static class RecordJson
{
    /// <summary>Returns the options for the context of one record.</summary>
    public static JsonSerializerOptions CreateOptions(JsonIgnoreCondition ignored = JsonIgnoreCondition.Never) => new()
    {
        DefaultIgnoreCondition = ignored,
        // Keeps addresses readable in a diff. The file is never embedded in a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>Returns the record as UTF-8 that ends with a line feed.</summary>
    public static ReadOnlyMemory<byte> Serialize<T>(T record, JsonTypeInfo<T> type) =>
        (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(record, type), (byte)'\n'];
}

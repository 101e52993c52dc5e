using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Json;
using Briefs.Reading.Schema;

namespace Briefs.Cli.Schemas;

/// <summary>A JSON Schema of one kind of file, as a file of its own.</summary>
internal static class SchemaFile
{
    /// <summary>Where a site keeps them for its editors.</summary>
    public const string Folder = ".vscode/schemas";

    // Draft 7 is the newest that the language servers of all editors read; newer words are passed over by some without a sound.
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The name of the file.</summary>
    public static string NameOf(ContentForm content) => $"{content.Name}.schema.json";

    /// <summary>UTF-8, indented, with a line feed at its end; the same each time.</summary>
    public static byte[] Serialize(ContentForm content)
    {
        var schema = FormSchema.Create(content.Form);
        // A file of settings or front matter without a key is no such file.
        if (content.Form is KeyForm.Entry) schema["type"] = "object";
        schema.Insert(0, "$schema", Draft);
        schema.Insert(1, "title", content.Describes);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_options)) schema.WriteTo(json);
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}

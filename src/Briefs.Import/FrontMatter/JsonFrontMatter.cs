using System.Text.Json;

namespace Briefs.Import.FrontMatter;

/// <summary>Reads the front matter that Hugo writes in JSON. The object ends where its last brace closes.</summary>
internal static class JsonFrontMatter
{
    private static readonly JsonReaderOptions s_options = new()
    {
        MaxDepth = ForeignFrontMatter.MaxDepth,
        AllowMultipleValues = true,
    };

    /// <param name="text">A file that begins with a brace.</param>
    /// <param name="bodyStart">Offset after the object and its line; only meaningful when it could be read.</param>
    public static MetaReading Read(string text, out int bodyStart)
    {
        bodyStart = 0;
        var bytes = Encoding.UTF8.GetBytes(text);
        try
        {
            var reader = new Utf8JsonReader(bytes, s_options);
            reader.Read();
            if (!JsonDocument.TryParseValue(ref reader, out var document)) return Malformed(1);
            using (document)
            {
                bodyStart = Encoding.UTF8.GetCharCount(bytes, 0, (int)reader.BytesConsumed);
                return MetaReading.Create((MetaValue.Map)Convert(document.RootElement, LinesOf(text)));
            }
        }
        catch (JsonException malformed)
        {
            return Malformed((int)Math.Min(int.MaxValue - 1, malformed.LineNumber ?? 0) + 1);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, \ud800: valid in JSON's grammar, but not a valid text.
            return Malformed(1);
        }
    }

    private static MetaReading Malformed(int line) => MetaReading.Fail(line, "the front matter is not valid JSON");

    private static MetaValue Convert(JsonElement value, Func<string, int> lineOf, int line = 1) => value.ValueKind switch
    {
        JsonValueKind.Object => new MetaValue.Map(line, [.. value.EnumerateObject().Select(property => Entry(property, lineOf))]),
        JsonValueKind.Array => new MetaValue.List(line, [.. value.EnumerateArray().Select(item => Convert(item, lineOf, line))]),
        JsonValueKind.String => new MetaValue.Text(line, value.GetString()!),
        JsonValueKind.Null => new MetaValue.Text(line, ""),
        _ => new MetaValue.Text(line, value.GetRawText()),
    };

    private static MetaEntry Entry(JsonProperty property, Func<string, int> lineOf)
    {
        var line = lineOf(property.Name);
        return new MetaEntry(property.Name, line, Convert(property.Value, lineOf, line));
    }

    // The parser gives no places: a key is on the first line that has it.
    private static Func<string, int> LinesOf(string text)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            foreach (var part in line.Split('"')) lines.TryAdd(part, number);
        }

        return key => lines.GetValueOrDefault(key, 1);
    }
}

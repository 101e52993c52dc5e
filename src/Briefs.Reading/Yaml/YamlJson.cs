using System.Text.Json;

namespace Briefs.Reading.Yaml;

/// <summary>Writes YAML as JSON, which is YAML too. Comments are no part of a tree.</summary>
public static class YamlJson
{
    public static void Write(Utf8JsonWriter json, YamlNode node)
    {
        ArgumentNullException.ThrowIfNull(json);
        switch (node)
        {
            case YamlNode.Mapping mapping:
                json.WriteStartObject();
                foreach (var entry in mapping.Entries.Where(e => e.Value is not YamlNode.Scalar { IsAbsent: true }))
                {
                    json.WritePropertyName(entry.Key.Text);
                    Write(json, entry.Value);
                }

                json.WriteEndObject();
                break;
            case YamlNode.Sequence sequence:
                json.WriteStartArray();
                foreach (var item in sequence.Items) Write(json, item);
                json.WriteEndArray();
                break;
            case YamlNode.Scalar { IsPlain: true, Text: "true" or "false" } word:
                json.WriteRawValue(word.Text);
                break;
            case YamlNode.Scalar text:
                json.WriteStringValue(text.Text);
                break;
        }
    }
}

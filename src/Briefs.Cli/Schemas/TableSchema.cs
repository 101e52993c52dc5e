using System.Text.Json.Nodes;
using Briefs.Reading.Schema;

namespace Briefs.Cli.Schemas;

/// <summary>What JSON Schema says of an entry: its keys and no others, those that it needs, those that exclude each other.</summary>
internal static class TableSchema
{
    public static JsonObject Create(KeyTable table)
    {
        var properties = new JsonObject();
        foreach (var key in table.Keys) properties[key.Name] = Described(key.Says, FormSchema.Create(key.Form));
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = false };
        if (table.Keys.Any(key => key.IsRequired))
            schema["required"] = Names(table.Keys.Where(key => key.IsRequired).Select(key => key.Name));
        if (!table.OneNeeded.IsEmpty)
            schema["anyOf"] = new JsonArray([.. table.OneNeeded.Select(name => new JsonObject { ["required"] = Names([name]) })]);
        if (!table.Apart.IsEmpty) schema["allOf"] = new JsonArray([.. table.Apart.Select(Apart)]);
        schema["properties"] = properties;
        return schema;
    }

    /// <summary>The same schema with a description at its head.</summary>
    public static JsonObject Described(string says, JsonObject schema)
    {
        schema.Insert(0, "description", says);
        return schema;
    }

    private static JsonObject Apart((string One, string Other) keys) =>
        new() { ["not"] = new JsonObject { ["required"] = Names([keys.One, keys.Other]) } };

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => (JsonNode)name)]);
}

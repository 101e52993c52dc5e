using System.Text.Json;

namespace Briefs.Pages.JsonLd;

/// <summary>What nodes of linked data are written with: a property that is not known is left out, never empty.</summary>
internal static class NodeJson
{
    /// <summary>Begins a node; the caller ends it.</summary>
    /// <param name="type">Of schema.org.</param>
    /// <param name="id">Absolute, or <c>_:name</c> for what has no address; null for a node that nothing refers to.</param>
    public static void Begin(Utf8JsonWriter json, string type, string? id)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        if (id is not null) json.WriteString("@id", id);
    }

    public static void Field(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.WriteString(name, value);
    }

    /// <summary>ISO 8601, as exact as it is known: a year is not its first of January.</summary>
    public static void Date(Utf8JsonWriter json, string name, PartialDate? date) => Field(json, name, date?.ToString());

    /// <summary>One name alone, as a node of its own.</summary>
    public static void Named(Utf8JsonWriter json, string property, string type, string? name)
    {
        if (name is null) return;
        json.WritePropertyName(property);
        Named(json, type, name);
    }

    /// <summary>One name alone, as a node of its own, where a value is wanted.</summary>
    public static void Named(Utf8JsonWriter json, string type, string name)
    {
        Begin(json, type, null);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    /// <summary>A reference to a node that stands elsewhere.</summary>
    public static void Reference(Utf8JsonWriter json, string id)
    {
        json.WriteStartObject();
        json.WriteString("@id", id);
        json.WriteEndObject();
    }

    /// <summary>One reference.</summary>
    public static void Reference(Utf8JsonWriter json, string property, string id)
    {
        json.WritePropertyName(property);
        Reference(json, id);
    }

    /// <summary>References, each once: nothing for none, no list for one.</summary>
    public static void References(Utf8JsonWriter json, string property, IEnumerable<string> ids) =>
        OneOrMore(json, property, ids, id => Reference(json, id));

    /// <summary>Values, each once: nothing for none, no list for one.</summary>
    /// <param name="write">Writes one of them.</param>
    public static void OneOrMore(Utf8JsonWriter json, string property, IEnumerable<string?> values, Action<string> write)
    {
        List<string> distinct = [.. values.OfType<string>()];
        if (distinct.Count == 0) return;
        // Nearly always it is one, for which no set needs to be made.
        if (distinct.Count > 1) distinct = [.. distinct.Distinct(StringComparer.Ordinal)];
        json.WritePropertyName(property);
        if (distinct.Count > 1) json.WriteStartArray();
        foreach (var value in distinct) write(value);
        if (distinct.Count > 1) json.WriteEndArray();
    }

    /// <summary>Strings; nothing for none.</summary>
    public static void Strings(Utf8JsonWriter json, string property, IEnumerable<string> values)
    {
        var distinct = values.Distinct(StringComparer.Ordinal).ToList();
        if (distinct.Count == 0) return;
        json.WriteStartArray(property);
        foreach (var value in distinct) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}

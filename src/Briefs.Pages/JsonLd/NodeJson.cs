using System.Text.Json;

namespace Briefs.Pages.JsonLd;

/// <summary>Helpers for writing linked data nodes. Unknown properties are left out, never written as empty.</summary>
internal static class NodeJson
{
    /// <summary>Begins a node; the caller ends it.</summary>
    /// <param name="type">A schema.org type.</param>
    /// <param name="id">Absolute, or <c>_:name</c> for a blank node; null for a node without references to it.</param>
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

    /// <summary>Writes an ISO 8601 date with its known precision: a year does not become January 1.</summary>
    public static void Date(Utf8JsonWriter json, string name, PartialDate? date) => Field(json, name, date?.ToString());

    /// <summary>Writes a property whose value is a node with only a name.</summary>
    public static void Named(Utf8JsonWriter json, string property, string type, string? name)
    {
        if (name is null) return;
        json.WritePropertyName(property);
        Named(json, type, name);
    }

    /// <summary>Writes a node with only a name, as a value.</summary>
    public static void Named(Utf8JsonWriter json, string type, string name)
    {
        Begin(json, type, null);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    /// <summary>Writes a reference to another node.</summary>
    public static void Reference(Utf8JsonWriter json, string id)
    {
        json.WriteStartObject();
        json.WriteString("@id", id);
        json.WriteEndObject();
    }

    public static void Reference(Utf8JsonWriter json, string property, string id)
    {
        json.WritePropertyName(property);
        Reference(json, id);
    }

    /// <summary>Writes distinct references: nothing for none, a single value instead of a list for one.</summary>
    public static void References(Utf8JsonWriter json, string property, IEnumerable<string> ids) =>
        OneOrMore(json, property, ids, id => Reference(json, id));

    /// <summary>Writes distinct values: nothing for none, a single value instead of a list for one.</summary>
    /// <param name="write">Writes one value.</param>
    public static void OneOrMore(Utf8JsonWriter json, string property, IEnumerable<string?> values, Action<string> write)
    {
        List<string> distinct = [.. values.OfType<string>()];
        if (distinct.Count == 0) return;
        // Avoids creating a set for the usual single value.
        if (distinct.Count > 1) distinct = [.. distinct.Distinct(StringComparer.Ordinal)];
        json.WritePropertyName(property);
        if (distinct.Count > 1) json.WriteStartArray();
        foreach (var value in distinct) write(value);
        if (distinct.Count > 1) json.WriteEndArray();
    }

    /// <summary>Writes strings; nothing for an empty sequence.</summary>
    public static void Strings(Utf8JsonWriter json, string property, IEnumerable<string> values)
    {
        var distinct = values.Distinct(StringComparer.Ordinal).ToList();
        if (distinct.Count == 0) return;
        json.WriteStartArray(property);
        foreach (var value in distinct) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}

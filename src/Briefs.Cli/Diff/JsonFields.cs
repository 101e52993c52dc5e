using System.Text.Json;

namespace Briefs.Cli.Diff;

/// <summary>Reads fields of untrusted JSON, and remembers the first error.</summary>
internal sealed class JsonFields
{
    /// <summary>The first error, such as <c>quotations[3] has no text “id”</c>; null if none exists.</summary>
    public string? Fault { get; private set; }

    /// <summary>A required text; empty if it is missing.</summary>
    public string Text(JsonElement of, string name, string place)
    {
        if (OptionalText(of, name) is { } text) return text;
        Fault ??= $"{place} has no text “{name}”";
        return "";
    }

    /// <summary>A required address within the site.</summary>
    public string Address(JsonElement of, string name, string place)
    {
        var address = Text(of, name, place);
        if (address.StartsWith('/') || address.Split('/').Any(segment => segment is "." or ".."))
            Fault ??= $"the “{name}” of {place} is outside the site";
        return address;
    }

    /// <summary>An optional text; null if it is missing or null.</summary>
    public string? OptionalText(JsonElement of, string name)
    {
        return of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? Value(value, name) : null;
    }

    /// <summary>A required whole number; 0 if it is missing.</summary>
    public int Number(JsonElement of, string name, string place)
    {
        if (of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
            return number;
        Fault ??= $"{place} has no number “{name}”";
        return 0;
    }

    /// <summary>The objects of a required list, each with its place in words.</summary>
    public IEnumerable<(JsonElement Item, string Place)> Objects(JsonElement of, string name)
    {
        var index = 0;
        foreach (var item in List(of, name))
        {
            var place = $"{name}[{index++}]";
            if (item.ValueKind == JsonValueKind.Object) yield return (item, place);
            else Fault ??= $"{place} is not an object";
        }
    }

    /// <summary>The objects of a list that is left out when it is empty.</summary>
    public IEnumerable<(JsonElement Item, string Place)> OptionalObjects(JsonElement of, string name) =>
        of.TryGetProperty(name, out _) ? Objects(of, name) : [];

    /// <summary>The texts of a list that is left out when it is empty.</summary>
    public IEnumerable<string> OptionalTexts(JsonElement of, string name) => of.TryGetProperty(name, out _) ? Texts(of, name) : [];

    /// <summary>The texts of a required list.</summary>
    public IEnumerable<string> Texts(JsonElement of, string name)
    {
        foreach (var item in List(of, name))
        {
            if (item.ValueKind == JsonValueKind.String) yield return Value(item, name) ?? "";
            else Fault ??= $"“{name}” contains a value that is not text";
        }
    }

    private string? Value(JsonElement text, string name)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate, such as \ud800. Briefs never writes one.
            Fault ??= $"“{name}” contains half of a surrogate pair";
            return null;
        }
    }

    private JsonElement.ArrayEnumerator List(JsonElement of, string name)
    {
        if (of.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array) return list.EnumerateArray();
        Fault ??= $"the list “{name}” is missing";
        return default;
    }
}

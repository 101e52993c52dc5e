using System.Text.Json;

namespace Briefs.Cli.Diff;

/// <summary>Reads fields of a JSON that somebody else may have written, and remembers the first that is not what it must be.</summary>
internal sealed class JsonFields
{
    /// <summary>What is wrong first: <c>quotations[3] has no text “id”</c>; null when nothing is.</summary>
    public string? Fault { get; private set; }

    /// <summary>A text that must be there; empty when it is not.</summary>
    public string Text(JsonElement of, string name, string place)
    {
        if (OptionalText(of, name) is { } text) return text;
        Fault ??= $"{place} has no text “{name}”";
        return "";
    }

    /// <summary>An address within the site that must be there.</summary>
    public string Address(JsonElement of, string name, string place)
    {
        var address = Text(of, name, place);
        if (address.StartsWith('/') || address.Split('/').Any(segment => segment is "." or ".."))
            Fault ??= $"the “{name}” of {place} leads out of the site";
        return address;
    }

    /// <summary>A text that may be absent or null.</summary>
    public string? OptionalText(JsonElement of, string name)
    {
        return of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? Value(value, name) : null;
    }

    /// <summary>A whole number that must be there; 0 when it is not.</summary>
    public int Number(JsonElement of, string name, string place)
    {
        if (of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
            return number;
        Fault ??= $"{place} has no number “{name}”";
        return 0;
    }

    /// <summary>The objects of a list that must be there, each with its place in words.</summary>
    public IEnumerable<(JsonElement Item, string Place)> Objects(JsonElement of, string name)
    {
        var index = 0;
        foreach (var item in List(of, name))
        {
            var place = $"{name}[{index++}]";
            if (item.ValueKind == JsonValueKind.Object) yield return (item, place);
            else Fault ??= $"{place} is no object";
        }
    }

    /// <summary>The texts of a list that must be there.</summary>
    public IEnumerable<string> Texts(JsonElement of, string name)
    {
        foreach (var item in List(of, name))
        {
            if (item.ValueKind == JsonValueKind.String) yield return Value(item, name) ?? "";
            else Fault ??= $"“{name}” holds something that is no text";
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
            // Half of a surrogate pair, \ud800: no text, and nothing that Briefs has written.
            Fault ??= $"“{name}” holds half a character";
            return null;
        }
    }

    private JsonElement.ArrayEnumerator List(JsonElement of, string name)
    {
        if (of.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array) return list.EnumerateArray();
        Fault ??= $"there is no list “{name}”";
        return default;
    }
}

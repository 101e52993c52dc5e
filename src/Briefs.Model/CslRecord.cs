using System.Text.Json;

namespace Briefs.Model;

/// <summary>
/// An item of CSL-JSON as its program exported it: what a source of the front matter has no key for is kept here, for the exports.
/// </summary>
/// <param name="Json">The item, one object.</param>
public sealed record CslRecord(string Json)
{
    /// <summary>The text or number of a field; null when there is none, or something else.</summary>
    public string? Text(string name)
    {
        using var item = JsonDocument.Parse(Json);
        if (!item.RootElement.TryGetProperty(name, out var value)) return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => "",
        };
        return text.Length == 0 ? null : text;
    }
}

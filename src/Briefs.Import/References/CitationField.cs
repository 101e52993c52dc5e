using System.Text.Json;
using System.Text.RegularExpressions;

namespace Briefs.Import.References;

/// <summary>
/// Reads the citations that reference managers put into documents: <c>ADDIN ZOTERO_ITEM CSL_CITATION {…}</c> of Zotero and <c>ADDIN
/// CSL_CITATION {…}</c> of Mendeley, each with the items in CSL-JSON.
/// </summary>
internal static partial class CitationField
{
    private const string Marker = "CSL_CITATION";
    private const int MaxDepth = 64;

    public static bool IsCitation(string instruction) => instruction.Contains(Marker, StringComparison.Ordinal);

    /// <summary>The list of sources at the end of the document.</summary>
    public static bool IsBibliography(string instruction) =>
        instruction.Contains("ZOTERO_BIBL", StringComparison.Ordinal) || instruction.Contains("CSL_BIBLIOGRAPHY", StringComparison.Ordinal);

    /// <summary>The works that are cited; empty if the field is damaged.</summary>
    public static ImmutableArray<CitedWork> Read(string instruction)
    {
        var start = instruction.IndexOf('{', StringComparison.Ordinal);
        if (start < 0) return [];
        try
        {
            // Something may follow the object: Zotero adds a random code in LibreOffice.
            var reader = new Utf8JsonReader(
                Encoding.UTF8.GetBytes(instruction[start..]), new JsonReaderOptions { MaxDepth = MaxDepth, AllowTrailingCommas = true });
            using var document = JsonDocument.ParseValue(ref reader);
            return ReadItems(document.RootElement);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    private static ImmutableArray<CitedWork> ReadItems(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("citationItems", out var items)
            || items.ValueKind != JsonValueKind.Array) return [];
        var works = ImmutableArray.CreateBuilder<CitedWork>();
        foreach (var item in items.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("itemData", out var data)
                || data.ValueKind != JsonValueKind.Object) return [];
            works.Add(new CitedWork(KeyOf(item, data), data.GetRawText())
            {
                Locator = Locator(Text(item, "locator"), Text(item, "label")),
                Prefix = Text(item, "prefix"),
                Suffix = Text(item, "suffix"),
            });
        }

        return works.ToImmutable();
    }

    // The address of the item in the library, which is the same in every citation of it.
    private static string KeyOf(JsonElement item, JsonElement data)
    {
        foreach (var name in (string[])["uris", "uri"])
            if (item.TryGetProperty(name, out var uris) && uris.ValueKind == JsonValueKind.Array && uris.GetArrayLength() > 0
                && uris[0].ValueKind == JsonValueKind.String) return uris[0].GetString()!;
        return data.GetRawText();
    }

    private static string Text(JsonElement item, string name) => !item.TryGetProperty(name, out var value) ? ""
        : value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim()
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText() : "";

    // In the form of a citation: what would end it is left out.
    private static string Locator(string locator, string label)
    {
        var place = NotInCitation().Replace(locator, " ").Trim();
        if (place.Length == 0) return "";
        var isSeveral = place.AsSpan().IndexOfAny("-–,") >= 0;
        var abbreviation = label switch
        {
            "" or "page" => isSeveral ? "pp. " : "p. ",
            "paragraph" => "para. ",
            "chapter" => "ch. ",
            "section" => "sec. ",
            "article" or "article-locator" => "art. ",
            "figure" => "fig. ",
            "volume" => "vol. ",
            "note" => "note ",
            "line" => "line ",
            "verse" => "verse ",
            "timestamp" => "",
            _ => NotInCitation().Replace(label, " ").Trim() + " ",
        };
        // A page in words: the locator says itself what it is.
        return (label is "" or "page" && char.IsLetter(place[0]) && place.Length > 4 ? "" : abbreviation) + place;
    }

    [GeneratedRegex(@"[\[\];@“”""\p{C}]+")]
    private static partial Regex NotInCitation();
}

/// <summary>A work in a citation.</summary>
/// <param name="Key">The same for every citation of the work.</param>
/// <param name="Json">The work in CSL-JSON, one object.</param>
internal sealed record CitedWork(string Key, string Json)
{
    /// <summary>In the form of a brief: <c>p. 12</c>; empty for the whole work.</summary>
    public string Locator { get; init; } = "";

    public string Prefix { get; init; } = "";

    public string Suffix { get; init; } = "";
}

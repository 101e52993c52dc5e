using System.Text.Json;

namespace Briefs.Pages.Exports;

/// <summary>
/// The CSL-JSON of a source from a reference manager: the item without private remarks and file paths. Fields that Briefs reads are written
/// as they were read, for example an address from the DOI, because other programs, including <c>templates/sources.js</c>, only read fields
/// of the standard form.
/// </summary>
internal static class ImportedItem
{
    // The variables of CSL 1.0.2, except those below, annote, abstract, keyword, note and those that number citations.
    private static readonly FrozenSet<string> s_variables = """
        type citation-key categories archive archive_collection archive_location archive-place authority call-number chapter-number
        collection-number collection-title container-title container-title-short dimensions division DOI edition event event-title
        event-place genre ISBN ISSN issue jurisdiction medium number number-of-pages number-of-volumes original-publisher
        original-publisher-place original-title page page-first part part-title part-number PMCID PMID printing printing-number publisher
        publisher-place references reviewed-genre reviewed-title scale section source status supplement supplement-number title-short
        journalAbbreviation shortTitle version volume volume-title volume-title-short year-suffix chair collection-editor
        compiler composer container-author contributor curator director editor editor-translator editorial-director executive-producer guest
        host illustrator interviewer narrator organizer original-author performer producer recipient reviewed-author script-writer
        series-creator translator available-date event-date original-date submitted
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] s_publishers = ["container-title", "publisher", "authority", "collection-title"];
    private static readonly string[] s_places = ["event-place", "publisher-place", "jurisdiction"];
    private static readonly string[] s_names = ["literal", "given", "dropping-particle", "non-dropping-particle", "family", "suffix"];

    /// <summary>Writes the fields of an item into an object.</summary>
    public static void Write(Utf8JsonWriter json, Source source, CslRecord item)
    {
        using var fields = JsonDocument.Parse(item.Json);
        var read = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["title"] = item.PlainText("title") is null ? source.Title : TitleMarkup.WithoutEntities(item.Text("title")!),
            ["URL"] = source.Url,
            ["language"] = source.Lang ?? item.Text("language"),
        };
        // The brief may supply what the item lacks.
        if (s_publishers.All(name => item.PlainText(name) is null)) read["publisher"] = source.Publisher;
        if (s_places.All(name => item.PlainText(name) is null)) read["publisher-place"] = source.Place;
        foreach (var field in fields.RootElement.EnumerateObject().Where(f => s_variables.Contains(f.Name) && !read.ContainsKey(f.Name)))
            WriteField(json, field);
        foreach (var (name, text) in read) CslJson.Field(json, name, text);
        WriteAuthors(json, source, Find(fields, "author"));
        WriteIssued(json, source, Find(fields, "issued"));
        WriteAccessed(json, source, Find(fields, "accessed"));
    }

    private static JsonElement Find(JsonDocument fields, string name) =>
        fields.RootElement.TryGetProperty(name, out var value) ? value : default;

    private static void WriteField(Utf8JsonWriter json, JsonProperty field)
    {
        json.WritePropertyName(field.Name);
        if (field.Value.ValueKind == JsonValueKind.String) json.WriteStringValue(TitleMarkup.WithoutEntities(field.Value.GetString()!));
        else if (IsAltered(field.Value)) json.WriteStringValue(field.Value.GetRawText());
        else field.Value.WriteTo(json);
    }

    // Programs read 1.0 as 1, and round long numbers.
    private static bool IsAltered(JsonElement value) => value.ValueKind == JsonValueKind.Number
        && !(value.TryGetInt32(out var number) && value.GetRawText() == number.ToString(CultureInfo.InvariantCulture));

    private static void WriteAuthors(Utf8JsonWriter json, Source source, JsonElement authors)
    {
        if (source.Author is null || authors.ValueKind != JsonValueKind.Array || !authors.EnumerateArray().All(IsNamed))
        {
            CslJson.Author(json, source.Author);
            return;
        }

        json.WritePropertyName("author");
        authors.WriteTo(json);
    }

    private static bool IsNamed(JsonElement author)
    {
        if (author.ValueKind != JsonValueKind.Object) return false;
        var names = author.EnumerateObject().Where(part => s_names.Contains(part.Name)).Select(part => part.Value).ToList();
        return names.Count > 0 && names.TrueForAll(n => n.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(n.GetString()));
    }

    private static void WriteIssued(Utf8JsonWriter json, Source source, JsonElement issued)
    {
        var isInParts = CslParts.Are(issued, source.Date);
        if (!isInParts && source.Date is null && source.DateInWords is null) return;
        json.WriteStartObject("issued");
        if (isInParts) WriteMembers(json, issued);
        else
        {
            if (source.Date is { } date) WriteRange(json, date, source);
            CslJson.Field(json, "literal", source.DateInWords);
        }

        if (source.IsAboutThen) json.WriteBoolean("circa", true);
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, PartialDate date, Source source)
    {
        json.WriteStartArray("date-parts");
        CslJson.DateParts(json, date);
        if (source.Until is { } until) CslJson.DateParts(json, until);
        else if (source.IsOngoing)
        {
            // The schema of CSL allows no empty list.
            json.WriteStartArray();
            json.WriteNumberValue(0);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteAccessed(Utf8JsonWriter json, Source source, JsonElement accessed)
    {
        if (!CslParts.Are(accessed, source.Accessed))
        {
            CslJson.Date(json, "accessed", source.Accessed);
            return;
        }

        json.WriteStartObject("accessed");
        WriteMembers(json, accessed);
        json.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter json, JsonElement date)
    {
        foreach (var member in date.EnumerateObject().Where(m => m.Name != "circa")) member.WriteTo(json);
    }
}

/// <summary>Dates of CSL-JSON in numbers: <c>{"date-parts": [[2020, 1, 9]]}</c>.</summary>
internal static class CslParts
{
    /// <summary>Whether a date consists of one or two lists of numbers, and was read from them.</summary>
    /// <param name="written">The field; undefined if the item has no such field.</param>
    /// <param name="read">The date as read; null if it has no readable year, as years before the common era.</param>
    public static bool Are(JsonElement written, PartialDate? read)
    {
        if (written.ValueKind != JsonValueKind.Object || !written.TryGetProperty("date-parts", out var dates)) return false;
        if (dates.ValueKind != JsonValueKind.Array || dates.GetArrayLength() is not (1 or 2)) return false;
        var years = dates.EnumerateArray().Select(YearOf).ToList();
        return years.TrueForAll(year => year is <= 9999)
            && (read is { } date ? years[0] == date.Year && years[^1] >= 0 : years[0] < 0);
    }

    // 0 for an empty list, which ends an open range; null if something is not a whole number.
    private static int? YearOf(JsonElement date)
    {
        if (date.ValueKind != JsonValueKind.Array) return null;
        var numbers = date.EnumerateArray().Select(NumberIn).ToList();
        return numbers.Contains(null) ? null : numbers.Count == 0 ? 0 : numbers[0];
    }

    private static int? NumberIn(JsonElement part)
    {
        var text = part.ValueKind == JsonValueKind.String ? part.GetString()!.Trim() : part.GetRawText();
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}

using System.Text.Json;
using Briefs.Model.Addresses;
using Briefs.Checks.PublishedState;

namespace Briefs.Cli.Diff;

/// <summary>
/// Reads the <c>evidence.json</c> of a built site. The file is untrusted: anything that does not have the right form is refused.
/// </summary>
public static class EvidenceReader
{
    private const string WhatToDo = "Name the folder of a site that briefs build created, or its evidence.json.";

    // The fields of a source or person that a page prints.
    private static readonly ImmutableArray<string> s_compared =
        ["type", "title", "author", "publisher", "date", "accessed", "place", "lang", "original", "archive", "name", "role",
            "organization"];

    /// <param name="path">The folder of a built site, or its <c>evidence.json</c>, as given on the command line.</param>
    public static EvidenceReading Read(string path)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, SiteAddresses.Evidence) : path;
        try
        {
            using var stream = File.OpenRead(file);
            // A device such as /dev/zero also has length 0.
            if (stream.CanSeek && stream.Length == 0) return Refused(file, "it is empty, which is not valid JSON");
            using var json = JsonDocument.Parse(stream);
            return Read(json.RootElement, file);
        }
        catch (JsonException error)
        {
            return Refused(file, error.LineNumber is { } line ? $"line {line + 1} is not valid JSON" : "it is not valid JSON");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return File.Exists(file) || error is UnauthorizedAccessException
                ? new EvidenceReading.Refused($"“{file}” cannot be read: {error.Message}")
                : new EvidenceReading.Refused($"“{file}” was not found. {WhatToDo}");
        }
    }

    private static EvidenceReading Read(JsonElement root, string file)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("version", out var version))
            return Refused(file, "it has no version");
        if (version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != 1)
            return Refused(file, "this version of Briefs reads only version 1");
        if (!root.TryGetProperty("documents", out _))
            return new EvidenceReading.Refused(
                $"“{file}” is from an older version of Briefs and does not list briefs. Build that site again.");
        var fields = new JsonFields();
        var site = fields.Text(root, "site", "the file");
        if (!BaseAddress.TryParse(site, out var address)) return Refused(file, fields.Fault ?? "its “site” is not a web address");
        var evidence = new PublishedEvidence
        {
            Site = address,
            Documents = Documents(root, fields),
            Declared = [.. fields.Objects(root, "declared").Select(d => Mark(d.Item, d.Place, fields))],
            Kept = Kept(root, fields),
            Sources = [.. fields.Objects(root, "sources").Select(e => Entry(e.Item, e.Place, fields))],
            People = [.. fields.Objects(root, "people").Select(e => Entry(e.Item, e.Place, fields))],
        };
        return fields.Fault is { } error ? Refused(file, error) : new EvidenceReading.Read(evidence);
    }

    private static ImmutableArray<PublishedDocument> Documents(JsonElement root, JsonFields fields)
    {
        ImmutableArray<PublishedDocument> documents = [.. fields.Objects(root, "documents").Select(d => Document(d.Item, d.Place, fields))];
        var quotations = fields.Objects(root, "quotations")
            .Select(q => (Path: fields.Text(q.Item, "brief", q.Place), Quotation: Quotation(q.Item, q.Place, fields)))
            .ToLookup(q => q.Path, q => q.Quotation, StringComparer.Ordinal);
        return
        [
            .. documents.DistinctBy(d => d.Path, StringComparer.Ordinal)
                .Select(d => d with { Quotations = [.. quotations[d.Path].DistinctBy(q => q.Id, StringComparer.Ordinal)] }),
        ];
    }

    private static PublishedDocument Document(JsonElement document, string place, JsonFields fields) => new()
    {
        Path = fields.Text(document, "path", place),
        Title = fields.Text(document, "title", place),
        Address = fields.Address(document, "address", place),
        IsBrief = fields.Text(document, "kind", place) == "brief",
        Aliases = [.. fields.Texts(document, "aliases")],
        Date = fields.OptionalText(document, "date"),
        Corrections = [.. fields.Objects(document, "corrections")
            .Select(c => new PublishedCorrection(fields.Text(c.Item, "date", c.Place), fields.OptionalText(c.Item, "text") ?? ""))],
    };

    private static PublishedQuotation Quotation(JsonElement quotation, string place, JsonFields fields) => new()
    {
        Id = fields.Text(quotation, "id", place),
        Text = fields.Text(quotation, "text", place),
        Status = fields.Text(quotation, "status", place),
        Speaker = fields.OptionalText(quotation, "speakerName"),
        Citations = [.. fields.Objects(quotation, "citations").Select(c => Citation(c.Item, fields))],
    };

    private static string Citation(JsonElement citation, JsonFields fields)
    {
        var subject = Named(citation, "speaker", fields) is { } speaker
            ? fields.OptionalText(citation, "source") is { } source ? $"{speaker} in @{source}" : speaker
            : Named(citation, "source", fields) ?? "";
        var via = (Named(citation, "toldBy", fields), Named(citation, "via", fields)) switch
        {
            ({ } told, { } read) => $" via {told} in {read}",
            ({ } told, null) => $" via {told}",
            (null, { } read) => $" via {read}",
            _ => "",
        };
        var original = fields.OptionalText(citation, "original") is { } words ? $", original {words}" : "";
        var rest = new[] { fields.OptionalText(citation, "locator"), fields.OptionalText(citation, "said") is { } said ? $"said {said}"
            : null }.OfType<string>();
        return string.Join(", ", rest.Prepend(subject + via)) + original;
    }

    private static string? Named(JsonElement citation, string name, JsonFields fields) =>
        fields.OptionalText(citation, name) is { } id ? "@" + id : null;

    private static PublishedMark Mark(JsonElement mark, string place, JsonFields fields) =>
        new(fields.Text(mark, "brief", place), fields.Number(mark, "line", place), fields.Text(mark, "text", place),
            fields.Text(mark, "as", place), fields.OptionalText(mark, "by"));

    private static ImmutableSortedDictionary<string, string> Kept(JsonElement root, JsonFields fields)
    {
        var kept = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (copy, place) in fields.Objects(root, "kept"))
            kept[fields.Text(copy, "source", place)] = fields.OptionalText(copy, "sha256") ?? "";
        return kept.ToImmutable();
    }

    // By name: the position of an entry in a list changes with its neighbours, and unknown fields of an untrusted file are not shown.
    private static PublishedEntry Entry(JsonElement entry, string place, JsonFields fields)
    {
        var given = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var name in s_compared)
            if (fields.OptionalText(entry, name) is { } value) given[name] = value;
        return new PublishedEntry(fields.Text(entry, "id", place), given.ToImmutable());
    }

    private static EvidenceReading.Refused Refused(string file, string what) =>
        new($"“{file}” is not an evidence.json of Briefs: {what}. {WhatToDo}");
}

/// <summary>The evidence of a built site, or the reason why it cannot be read.</summary>
public abstract record EvidenceReading
{
    private EvidenceReading() { }

    public sealed record Read(PublishedEvidence Evidence) : EvidenceReading;

    /// <param name="Why">A sentence for the user: which file, the error, and what to do.</param>
    public sealed record Refused(string Why) : EvidenceReading;
}

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

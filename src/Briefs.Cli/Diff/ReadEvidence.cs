using System.Text.Json;
using Briefs.Model.Addresses;
using Briefs.Model.PublishedState;

namespace Briefs.Cli.Diff;

/// <summary>
/// Reads the <c>evidence.json</c> of a built site. The file may be anybody's: what it holds is only believed where it has the right form.
/// </summary>
public static class ReadEvidence
{
    private const string WhatToDo = "Name a folder that briefs build has written, or the evidence.json in it.";

    // Of sources and of people: all that a page prints of them.
    private static readonly ImmutableArray<string> s_compared =
        ["type", "title", "author", "publisher", "date", "accessed", "place", "lang", "original", "archive", "name", "role",
            "organization"];

    /// <param name="path">A built site's folder, or its <c>evidence.json</c>; as the caller wrote it.</param>
    public static EvidenceReading Read(string path)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, SiteAddresses.Evidence) : path;
        try
        {
            using var stream = File.OpenRead(file);
            // So is a device that never ends.
            if (stream.CanSeek && stream.Length == 0) return Refused(file, "it is no JSON, for nothing is in it");
            using var json = JsonDocument.Parse(stream);
            return Read(json.RootElement, file);
        }
        catch (JsonException fault)
        {
            return Refused(file, fault.LineNumber is { } line ? $"in line {line + 1} it is no JSON" : "it is no JSON");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return File.Exists(file) || fault is UnauthorizedAccessException
                ? new EvidenceReading.Refused($"“{file}” cannot be read: {fault.Message}")
                : new EvidenceReading.Refused($"There is no file “{file}”. {WhatToDo}");
        }
    }

    private static EvidenceReading Read(JsonElement root, string file)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("version", out var version))
            return Refused(file, "it has no version");
        if (version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != 1)
            return Refused(file, "this Briefs reads version 1 only");
        if (!root.TryGetProperty("documents", out _))
            return new EvidenceReading.Refused(
                $"“{file}” was written by an older Briefs, which did not list the briefs in it. Build that site again with this one.");
        var fields = new JsonFields();
        var site = fields.Text(root, "site", "the file");
        if (!BaseAddress.TryParse(site, out var address)) return Refused(file, fields.Fault ?? "its “site” is no web address");
        var evidence = new PublishedEvidence
        {
            Site = address,
            Documents = Documents(root, fields),
            Declared = [.. fields.Objects(root, "declared").Select(d => Mark(d.Item, d.Place, fields))],
            Kept = Kept(root, fields),
            Sources = [.. fields.Objects(root, "sources").Select(e => Entry(e.Item, e.Place, fields))],
            People = [.. fields.Objects(root, "people").Select(e => Entry(e.Item, e.Place, fields))],
        };
        return fields.Fault is { } fault ? Refused(file, fault) : new EvidenceReading.Read(evidence);
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

    // By name: the address of its place on a list's page moves with its neighbours, and a stranger's fields are not ours to show.
    private static PublishedEntry Entry(JsonElement entry, string place, JsonFields fields)
    {
        var given = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var name in s_compared)
            if (fields.OptionalText(entry, name) is { } value) given[name] = value;
        return new PublishedEntry(fields.Text(entry, "id", place), given.ToImmutable());
    }

    private static EvidenceReading.Refused Refused(string file, string what) =>
        new($"“{file}” is not what Briefs publishes as evidence: {what}. {WhatToDo}");
}

/// <summary>What was read of a built site's evidence, or why it was not.</summary>
public abstract record EvidenceReading
{
    private EvidenceReading() { }

    public sealed record Read(PublishedEvidence Evidence) : EvidenceReading;

    /// <param name="Why">A sentence for the person who called: which file, what is wrong with it, and what to do.</param>
    public sealed record Refused(string Why) : EvidenceReading;
}

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

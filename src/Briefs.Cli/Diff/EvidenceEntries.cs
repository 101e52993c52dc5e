using System.Text.Json;
using Briefs.Checks.PublishedState;

namespace Briefs.Cli.Diff;

/// <summary>Reads what is the same in all versions of <c>evidence.json</c>.</summary>
internal static class EvidenceEntries
{
    // The fields of a source or person that a page prints.
    private static readonly ImmutableArray<string> s_compared =
        ["type", "title", "author", "publisher", "date", "accessed", "place", "lang", "original", "archive", "name", "role",
            "organization"];

    /// <summary>Without the lists of the document.</summary>
    public static PublishedDocument Document(JsonElement document, string place, JsonFields fields) => new()
    {
        Path = fields.Text(document, "path", place),
        Title = fields.Text(document, "title", place),
        Address = fields.Address(document, "address", place),
        IsBrief = fields.Text(document, "kind", place) == "brief",
        Date = fields.OptionalText(document, "date"),
    };

    public static PublishedCorrection Correction(JsonElement correction, string place, JsonFields fields) =>
        new(fields.Text(correction, "date", place), fields.OptionalText(correction, "text") ?? "");

    /// <summary>Without speaker and citations.</summary>
    public static PublishedQuotation Quotation(JsonElement quotation, string place, JsonFields fields) => new()
    {
        Id = fields.Text(quotation, "id", place),
        Text = fields.Text(quotation, "text", place),
        Status = fields.Text(quotation, "status", place),
    };

    /// <summary>A citation as an author writes it.</summary>
    /// <param name="citation">The object.</param>
    /// <param name="fields">Reads it.</param>
    /// <param name="nameOf">What is written for a person, instead of the id after <c>@</c>; null for the id.</param>
    public static string Citation(JsonElement citation, JsonFields fields, Func<string, string?> nameOf)
    {
        var subject = Person(citation, "speaker", fields, nameOf) is { } speaker
            ? fields.OptionalText(citation, "source") is { } source ? $"{speaker} in @{source}" : speaker
            : Named(citation, "source", fields) ?? "";
        var via = (Person(citation, "toldBy", fields, nameOf), Named(citation, "via", fields)) switch
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

    public static PublishedMark Mark(JsonElement mark, string place, string path, JsonFields fields) =>
        new(path, fields.Number(mark, "line", place), fields.Text(mark, "text", place), fields.Text(mark, "as", place),
            fields.OptionalText(mark, "by"));

    /// <summary>A source with a saved copy, and the hash of the copy: empty for a private one.</summary>
    public static KeyValuePair<string, string> Copy(JsonElement copy, string place, JsonFields fields) =>
        new(fields.Text(copy, "source", place), fields.OptionalText(copy, "sha256") ?? "");

    /// <summary>
    /// A source or person. By name: the position of an entry in a list changes with its neighbours, and unknown fields of an untrusted file
    /// are not shown.
    /// </summary>
    public static PublishedEntry Entry(JsonElement entry, string place, JsonFields fields)
    {
        var given = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var name in s_compared)
            if (fields.OptionalText(entry, name) is { } value) given[name] = value;
        return new PublishedEntry(fields.Text(entry, "id", place), given.ToImmutable());
    }

    private static string? Person(JsonElement citation, string name, JsonFields fields, Func<string, string?> nameOf) =>
        fields.OptionalText(citation, name) is { } id ? nameOf(id) ?? "@" + id : null;

    private static string? Named(JsonElement citation, string name, JsonFields fields) =>
        fields.OptionalText(citation, name) is { } id ? "@" + id : null;
}

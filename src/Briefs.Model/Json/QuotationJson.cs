using System.Text.Json;

namespace Briefs.Model.Json;

/// <summary>
/// Writes a quotation, a declared mark and a place as JSON. <c>--format json</c> writes all of their fields; the published
/// <c>evidence.json</c> shares the code for those that it has, and leaves out what is empty or follows from the document.
/// </summary>
public static class QuotationJson
{
    /// <summary>Writes the fields of a quotation into an open object.</summary>
    public static void WriteFields(Utf8JsonWriter json, Brief brief, Quotation quotation)
    {
        json.WriteString("id", quotation.Id);
        json.WriteString("brief", brief.File.Path);
        WritePlace(json, brief.File.Lines, quotation.Span);
        json.WriteString("text", quotation.Text);
        json.WriteString("lang", quotation.Lang);
        WriteStatus(json, quotation, EmptyFields.Written);
        json.WriteString("speaker", SpeakerOf(brief, quotation)?.Value);
        WriteStrings(json, "sources", SourcesOf(quotation).Select(s => s.Value), EmptyFields.Written);
        json.WriteStartArray("citations");
        foreach (var citation in quotation.Citations) WriteCitation(json, brief, citation, EmptyFields.Written, id => id.Value);
        json.WriteEndArray();
    }

    /// <summary>Writes where the quotation is, and how its comparison ended.</summary>
    public static void WriteStatus(Utf8JsonWriter json, Quotation quotation, EmptyFields empty)
    {
        json.WriteString("where", NameOf(quotation.Where));
        json.WriteString("status", NameOf(quotation.Status));
        WriteString(json, "tier", quotation.Verification?.Tier is { } tier ? NameOf(tier) : null, empty);
        WriteStrings(json, "flags", (quotation.Verification?.Flags ?? []).Select(f => NameOf(f)), empty);
        WriteStrings(json, "because", (quotation.Verification?.Because ?? []).Select(b => NameOf(b)), empty);
    }

    /// <summary>Writes the citations as a list, with the ids of people that may be published; nothing if there are none.</summary>
    public static void WritePublishedCitations(Utf8JsonWriter json, Brief brief, Quotation quotation)
    {
        if (quotation.Citations.IsEmpty) return;
        json.WriteStartArray("citations");
        foreach (var citation in quotation.Citations)
            WriteCitation(json, brief, citation, EmptyFields.LeftOut, id => PublishedPersonId.Create(brief, id));
        json.WriteEndArray();
    }

    /// <summary>Writes a declared mark as an object.</summary>
    public static void WriteDeclaration(Utf8JsonWriter json, Brief brief, Declaration declaration)
    {
        json.WriteStartObject();
        json.WriteString("brief", brief.File.Path);
        WriteFields(json, brief, declaration);
        json.WriteEndObject();
    }

    /// <summary>Writes the fields of a declared mark, without its brief, into an open object.</summary>
    public static void WriteFields(Utf8JsonWriter json, Brief brief, Declaration declaration)
    {
        var at = brief.File.Lines.GetPosition(declaration.Span.Start);
        json.WriteNumber("line", at.Line);
        json.WriteNumber("column", at.Column);
        json.WriteString("text", declaration.Text);
        json.WriteString("as", NameOf(declaration.As));
        json.WriteString("by", NameOf(declaration.By));
    }

    /// <summary>Writes <c>line</c>, <c>column</c>, <c>endLine</c>, <c>endColumn</c>: 1-based, end exclusive, UTF-16 units.</summary>
    public static void WritePlace(Utf8JsonWriter json, LineMap lines, TextSpan span)
    {
        var (start, end) = (lines.GetPosition(span.Start), lines.GetPosition(span.End));
        json.WriteNumber("line", start.Line);
        json.WriteNumber("column", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
    }

    /// <summary>The speaker of the first citation that has one, or whose source has one.</summary>
    public static PersonId? SpeakerOf(Brief brief, Quotation quotation)
    {
        foreach (var citation in quotation.Citations)
        {
            if (SpeakerOf(brief, citation) is { } speaker) return speaker;
        }

        return null;
    }

    /// <summary>The speaker of a citation; null for a document's own words.</summary>
    public static PersonId? SpeakerOf(Brief brief, Citation citation)
    {
        if (citation.Speaker is not null || citation.Itself) return citation.Speaker;
        return citation.Source is { } id && brief.Sources.TryGetValue(id, out var source) ? source.Speaker : null;
    }

    /// <summary>The sources of a quotation without duplicates, those that were read first.</summary>
    public static ImmutableArray<SourceId> SourcesOf(Quotation quotation)
    {
        var sources = ImmutableArray.CreateBuilder<SourceId>();
        foreach (var citation in quotation.Citations)
        {
            if (citation.Read is { } read && !sources.Contains(read)) sources.Add(read);
            if (citation.Source is { } source && !sources.Contains(source)) sources.Add(source);
        }

        return sources.DrainToImmutable();
    }

    /// <summary>The name of an enum value in JSON: <c>OmissionTooLong</c> is <c>omission-too-long</c>.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => EnumNames<T>.GetName(value);

    /// <summary>Writes a list of texts.</summary>
    public static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values, EmptyFields empty)
    {
        using var all = values.GetEnumerator();
        var isAny = all.MoveNext();
        if (!isAny && empty == EmptyFields.LeftOut) return;
        json.WriteStartArray(name);
        for (; isAny; isAny = all.MoveNext()) json.WriteStringValue(all.Current);
        json.WriteEndArray();
    }

    /// <summary>Writes a text that may be missing.</summary>
    public static void WriteString(Utf8JsonWriter json, string name, string? value, EmptyFields empty)
    {
        if (value is not null || empty == EmptyFields.Written) json.WriteString(name, value);
    }

    private static void WriteCitation(
        Utf8JsonWriter json, Brief brief, Citation citation, EmptyFields empty, Func<PersonId, string> idOf)
    {
        json.WriteStartObject();
        WriteString(json, "source", citation.Source?.Value, empty);
        WriteString(json, "via", citation.Via?.Value, empty);
        WriteString(json, "speaker", SpeakerOf(brief, citation) is { } speaker ? idOf(speaker) : null, empty);
        WriteString(json, "toldBy", citation.ToldBy is { } teller ? idOf(teller) : null, empty);
        WriteString(json, "locator", citation.Locator, empty);
        WriteString(json, "said", citation.Said?.ToString(), empty);
        WriteString(json, "original", citation.Original, empty);
        WriteString(json, "originalLang", citation.OriginalLang, empty);
        WriteString(json, "reason", citation.Unverifiable, empty);
        json.WriteEndObject();
    }
}

/// <summary>What becomes of fields without a value.</summary>
public enum EmptyFields
{
    /// <summary>They are null or an empty list.</summary>
    Written,

    LeftOut,
}

/// <summary>The names of an enum's values in JSON; computed once because every quotation needs them.</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> s_names = Enum.GetValues<T>()
        .Distinct()
        .ToDictionary(v => v, v => Hyphenated(v.ToString()));

    public static string GetName(T value) => s_names[value];

    private static string Hyphenated(string name)
    {
        var hyphenated = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && hyphenated.Length > 0) hyphenated.Append('-');
            hyphenated.Append(char.ToLowerInvariant(c));
        }

        return hyphenated.ToString();
    }
}

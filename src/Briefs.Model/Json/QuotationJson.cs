using System.Text.Json;

namespace Briefs.Model.Json;

/// <summary>
/// Writes a quotation, a declared mark and a place as JSON. <c>--format json</c> and the published <c>evidence.json</c> share this code so
/// that their fields stay identical.
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
        json.WriteString("where", NameOf(quotation.Where));
        json.WriteString("status", NameOf(quotation.Status));
        json.WriteString("tier", quotation.Verification?.Tier is { } tier ? NameOf(tier) : null);
        WriteStrings(json, "flags", (quotation.Verification?.Flags ?? []).Select(f => NameOf(f)));
        WriteStrings(json, "because", (quotation.Verification?.Because ?? []).Select(b => NameOf(b)));
        json.WriteString("speaker", SpeakerOf(brief, quotation)?.Value);
        WriteStrings(json, "sources", SourcesOf(quotation).Select(s => s.Value));
        json.WriteStartArray("citations");
        foreach (var citation in quotation.Citations) WriteCitation(json, brief, citation);
        json.WriteEndArray();
    }

    /// <summary>Writes a declared mark as an object.</summary>
    public static void WriteDeclaration(Utf8JsonWriter json, Brief brief, Declaration declaration)
    {
        var at = brief.File.Lines.GetPosition(declaration.Span.Start);
        json.WriteStartObject();
        json.WriteString("brief", brief.File.Path);
        json.WriteNumber("line", at.Line);
        json.WriteNumber("column", at.Column);
        json.WriteString("text", declaration.Text);
        json.WriteString("as", NameOf(declaration.As));
        json.WriteString("by", NameOf(declaration.By));
        json.WriteEndObject();
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

    private static void WriteCitation(Utf8JsonWriter json, Brief brief, Citation citation)
    {
        json.WriteStartObject();
        json.WriteString("source", citation.Source?.Value);
        json.WriteString("via", citation.Via?.Value);
        json.WriteString("speaker", SpeakerOf(brief, citation)?.Value);
        json.WriteString("toldBy", citation.ToldBy?.Value);
        json.WriteString("locator", citation.Locator);
        json.WriteString("said", citation.Said?.ToString());
        json.WriteString("original", citation.Original);
        json.WriteString("originalLang", citation.OriginalLang);
        json.WriteString("reason", citation.Unverifiable);
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
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

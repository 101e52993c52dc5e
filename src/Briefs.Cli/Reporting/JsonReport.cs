using System.Text.Json;
using Briefs.Model.Json;
using Briefs.Workspaces;

namespace Briefs.Cli.Reporting;

/// <summary>Writes <c>--format json</c>. Version 1 is a contract: its fields are fixed.</summary>
public static class JsonReport
{
    private const int MostPending = 1 << 16;

    private static readonly JsonWriterOptions s_options = new() { Encoder = ReportJson.Encoder };

    /// <summary>Writes the report and a line feed.</summary>
    /// <param name="exit">The exit code of the run.</param>
    public static void Write(Stream output, CheckResult result, Redaction discretion, ExitCode exit)
    {
        using (var json = new Utf8JsonWriter(output, s_options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteBoolean("ok", exit == ExitCode.Done);
            json.WritePropertyName("counts");
            JsonSerializer.Serialize(json, Counts(result), ReportJson.Default.ReportedCounts);
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in result.Diagnostics)
            {
                JsonSerializer.Serialize(json, ReportedDiagnostic.Create(diagnostic, discretion), ReportJson.Default.ReportedDiagnostic);
                KeepSmall(json);
            }

            json.WriteEndArray();
            WriteQuotations(json, Spoken(result, discretion));
            WriteDeclared(json, Spoken(result, discretion));
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        output.Flush();
    }

    private static IEnumerable<Brief> Spoken(CheckResult result, Redaction discretion) => result.Library.Documents
        .Where(d => !discretion.Hides(d.File.Path))
        .OrderBy(d => d.File.Path, StringComparer.Ordinal);

    private static ReportedCounts Counts(CheckResult result)
    {
        var site = SiteCounts.Create(result.Library);
        return new ReportedCounts(
            site.Briefs, site.Quotations, site.Sourced, site.Verified, site.Declared,
            result.Count(Severity.Error), result.Count(Severity.Warning), result.Count(Severity.Note));
    }

    private static void WriteQuotations(Utf8JsonWriter json, IEnumerable<Brief> documents)
    {
        json.WriteStartArray("quotations");
        foreach (var document in documents)
        {
            foreach (var quotation in document.Quotations)
            {
                json.WriteStartObject();
                QuotationJson.WriteFields(json, document, quotation);
                json.WriteEndObject();
            }

            KeepSmall(json);
        }

        json.WriteEndArray();
    }

    // Utf8JsonWriter buffers until it is flushed. Regular flushes bound the memory for the report of a large site.
    private static void KeepSmall(Utf8JsonWriter json)
    {
        if (json.BytesPending > MostPending) json.Flush();
    }

    private static void WriteDeclared(Utf8JsonWriter json, IEnumerable<Brief> documents)
    {
        json.WriteStartArray("declared");
        foreach (var document in documents)
            foreach (var declaration in document.Declarations) QuotationJson.WriteDeclaration(json, document, declaration);
        json.WriteEndArray();
    }
}

internal sealed record ReportedCounts(
    int Briefs, int Quotations, int Sourced, int Verified, int Declared, int Errors, int Warnings, int Notes);

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Briefs.Model.Json;
using Briefs.Workspaces;

namespace Briefs.Cli.Reporting;

/// <summary>What <c>--format json</c> prints. Its fields are a promise: version 1 may gain none and lose none.</summary>
public static class JsonReport
{
    private const int MostPending = 1 << 16;

    /// <summary>How reports are written, so that a log may show them.</summary>
    internal static readonly JsonWriterOptions Options = new() { Encoder = Encoder() };

    /// <summary>Writes the report and a line feed.</summary>
    /// <param name="exit">How the run ends.</param>
    public static void Write(Stream output, CheckResult verdict, Discretion discretion, ExitCode exit)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteBoolean("ok", exit == ExitCode.Done);
            WriteCounts(json, verdict);
            json.WriteStartArray("diagnostics");
            foreach (var finding in verdict.Found)
            {
                WriteFinding(json, finding, discretion);
                KeepSmall(json);
            }

            json.WriteEndArray();
            WriteQuotations(json, Spoken(verdict, discretion));
            WriteDeclared(json, Spoken(verdict, discretion));
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        output.Flush();
    }

    private static IEnumerable<Brief> Spoken(CheckResult verdict, Discretion discretion) => verdict.Library.Documents
        .Where(d => !discretion.Hides(d.File.Path))
        .OrderBy(d => d.File.Path, StringComparer.Ordinal);

    private static void WriteCounts(Utf8JsonWriter json, CheckResult verdict)
    {
        var counts = SiteCounts.Create(verdict.Library);
        json.WriteStartObject("counts");
        json.WriteNumber("briefs", counts.Briefs);
        json.WriteNumber("quotations", counts.Quotations);
        json.WriteNumber("sourced", counts.Sourced);
        json.WriteNumber("verified", counts.Verified);
        json.WriteNumber("declared", counts.Declared);
        json.WriteNumber("errors", verdict.Count(Severity.Error));
        json.WriteNumber("warnings", verdict.Count(Severity.Warning));
        json.WriteNumber("notes", verdict.Count(Severity.Note));
        json.WriteEndObject();
    }

    internal static void WriteFinding(Utf8JsonWriter json, Diagnostic finding, Discretion discretion)
    {
        var hidden = discretion.Hides(finding);
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("severity", QuotationJson.NameOf(finding.Severity));
        json.WriteString("path", discretion.NameOf(finding.File.Path));
        QuotationJson.WritePlace(json, finding.File.Lines, finding.Span);
        json.WriteString("message", hidden ? Reported.Withheld : finding.Message);
        json.WriteString("help", hidden ? Reported.Withheld : finding.Help);
        json.WriteString("quotation", hidden ? null : finding.Quotation);
        json.WriteEndObject();
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

    // The writer keeps what it wrote until it is told to let go: the report of a large site must not pile up in memory.
    internal static void KeepSmall(Utf8JsonWriter json)
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

    // Letters of every script as they are; what is invisible or turns the line round, and the # of ##[, as \u escapes.
    private static JavaScriptEncoder Encoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters('#', '\u00AD', '\u061C', '\u180E', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\uFEFF');
        foreach (var (first, last) in ((char, char)[])[('\u202A', '\u202E'), ('\u2060', '\u206F'), ('\uFFF9', '\uFFFB')])
            for (var c = first; c <= last; c++) settings.ForbidCharacter(c);
        return JavaScriptEncoder.Create(settings);
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Briefs.Model.Json;

namespace Briefs.Cli.Reporting;

/// <summary>Serializes reports as JSON that is safe to print in a log.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReportedCounts))]
[JsonSerializable(typeof(ReportedDiagnostic))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    // Keeps letters of all scripts. Escapes invisible and bidirectional characters, and the # of ##[, which starts a workflow command.
    public static JavaScriptEncoder Encoder { get; } = CreateEncoder();

    /// <summary>Options for the serializer context of a report.</summary>
    public static JsonSerializerOptions CreateOptions(JsonIgnoreCondition ignored = JsonIgnoreCondition.Never) => new()
    {
        DefaultIgnoreCondition = ignored,
        Encoder = Encoder,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary>Writes a report and a line feed.</summary>
    /// <param name="report">Its sequences are enumerated while it is written.</param>
    public static void Write<T>(Stream output, T report, JsonTypeInfo<T> type)
    {
        JsonSerializer.Serialize(output, report, type);
        output.WriteByte((byte)'\n');
        output.Flush();
    }

    private static JavaScriptEncoder CreateEncoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters('#', '\u00AD', '\u061C', '\u180E', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\uFEFF');
        foreach (var (first, last) in ((char, char)[])[('\u202A', '\u202E'), ('\u2060', '\u206F'), ('\uFFF9', '\uFFFB')])
            for (var c = first; c <= last; c++) settings.ForbidCharacter(c);
        return JavaScriptEncoder.Create(settings);
    }
}

/// <summary>A diagnostic in <c>--format json</c>. Lines and columns are 1-based, columns count UTF-16 units, ends are exclusive.</summary>
internal sealed record ReportedDiagnostic(
    string Rule, string Severity, string Path, int Line, int Column, int EndLine, int EndColumn, string Message, string Help,
    string? Quotation)
{
    public static ReportedDiagnostic Create(Diagnostic diagnostic, Redaction discretion)
    {
        var (lines, hidden) = (diagnostic.File.Lines, discretion.Hides(diagnostic));
        var (start, end) = (lines.GetPosition(diagnostic.Span.Start), lines.GetPosition(diagnostic.Span.End));
        var (message, help) = hidden ? (ReportContext.Withheld, ReportContext.Withheld) : (diagnostic.Message, diagnostic.Help);
        return new ReportedDiagnostic(
            diagnostic.Rule.Id, QuotationJson.NameOf(diagnostic.Severity), discretion.NameOf(diagnostic.File.Path),
            start.Line, start.Column, end.Line, end.Column, message, help, hidden ? null : diagnostic.Quotation);
    }
}

using System.Security.Cryptography;
using System.Text.Json;
using Briefs.Workspaces;

namespace Briefs.Cli.Reporting;

/// <summary>What <c>--format sarif</c> prints: SARIF 2.1.0, which code scanning and editors read.</summary>
public static class SarifReport
{
    internal const string Root = "%SRCROOT%";

    /// <summary>Writes the report and a line feed.</summary>
    public static void Write(Stream output, Reported reported)
    {
        using (var json = new Utf8JsonWriter(output, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json);
            WriteInvocation(json, reported);
            json.WriteString("columnKind", "utf16CodeUnits");
            WriteResults(json, reported);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        output.Flush();
    }

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Briefs");
        json.WriteString("version", BriefsVersion.Number);
        json.WriteStartArray("rules");
        foreach (var rule in AllRules.Infos) WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, RuleInfo rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        WriteText(json, "shortDescription", Template(rule.Message));
        WriteText(json, "fullDescription", rule.Why);
        json.WriteStartObject("help");
        json.WriteString("text", $"{Template(rule.Help)}\n\n{rule.Why}");
        json.WriteString("markdown", $"{InertMarkdown.Code(Template(rule.Help))}\n\n{InertMarkdown.Text(rule.Why)}");
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteBoolean("enabled", rule.Severity != Severity.Off);
        json.WriteString("level", LevelOf(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, Reported reported)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", reported.Exit is ExitCode.Done or ExitCode.ContentAtFault);
        json.WriteNumber("exitCode", (int)reported.Exit);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResults(Utf8JsonWriter json, Reported reported)
    {
        var places = AllRules.Infos.Select((rule, index) => (rule.Id, index)).ToDictionary(r => r.Id, r => r.index, StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        json.WriteStartArray("results");
        foreach (var finding in reported.Verdict.Found)
        {
            var hidden = reported.Discretion.Hides(finding);
            json.WriteStartObject();
            json.WriteString("ruleId", finding.Rule.Id);
            json.WriteNumber("ruleIndex", places[finding.Rule.Id]);
            json.WriteString("level", LevelOf(finding.Severity));
            WriteText(json, "message", hidden ? Reported.Withheld : $"{finding.Message}\n{finding.Help}");
            json.WriteStartArray("locations");
            WriteLocation(json, reported, new RelatedPlace(finding.File, finding.Span, ""));
            json.WriteEndArray();
            if (!hidden && !finding.Related.IsEmpty) WriteRelated(json, reported, finding);
            if (!hidden) SarifFixes.Write(json, finding, name => UriOf(reported, name));
            json.WriteStartObject("partialFingerprints");
            json.WriteString("findingHash/v1", Fingerprint(finding, reported, seen));
            json.WriteEndObject();
            json.WriteEndObject();
            JsonReport.KeepSmall(json);
        }

        json.WriteEndArray();
    }

    private static void WriteRelated(Utf8JsonWriter json, Reported reported, Diagnostic finding)
    {
        json.WriteStartArray("relatedLocations");
        foreach (var related in finding.Related) WriteLocation(json, reported, related);
        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, Reported reported, RelatedPlace place)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(reported, place.File.Path));
        json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
        if (place.File.Lines.Length > 0) WriteRegion(json, place.File.Lines, place.Span);
        json.WriteEndObject();
        if (place.Note.Length > 0) WriteText(json, "message", place.Note);
        json.WriteEndObject();
    }

    private static string UriOf(Reported reported, string path) =>
        string.Join('/', reported.NameOf(path).Split('/').Select(Uri.EscapeDataString));

    private static void WriteRegion(Utf8JsonWriter json, LineMap lines, TextSpan span)
    {
        json.WriteStartObject("region");
        WriteRange(json, lines, span);
    }

    internal static void WriteRange(Utf8JsonWriter json, LineMap lines, TextSpan span)
    {
        var (start, end) = (lines.GetPosition(span.Start), lines.GetPosition(span.End));
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // Of what stays when lines move: so a finding is the same one after a paragraph was added above it. A hash of hidden
    // words would let somebody who guesses them be sure.
    private static string Fingerprint(Diagnostic finding, Reported reported, Dictionary<string, int> seen)
    {
        var words = reported.Discretion.Hides(finding) ? "" : finding.Quotation ?? finding.Message;
        var same = $"{finding.Rule.Id}\n{reported.NameOf(finding.File.Path)}\n{words}";
        seen[same] = seen.GetValueOrDefault(same) + 1;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(same));
        return string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(hash)[..32]}:{seen[same]}");
    }

    private static string Template(string text)
    {
        for (var argument = 0; argument < 10; argument++)
            text = text.Replace($"{{{argument.ToString(CultureInfo.InvariantCulture)}}}", Shorten.Ellipsis, StringComparison.Ordinal);
        return text;
    }

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Note => "note",
        _ => "none",
    };
}

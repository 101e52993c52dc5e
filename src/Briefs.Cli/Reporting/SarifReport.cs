using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Briefs.Workspaces;

namespace Briefs.Cli.Reporting;

/// <summary>Writes <c>--format sarif</c>: SARIF 2.1.0, for code scanning and editors.</summary>
public static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static readonly SarifJson s_json = new(ReportJson.CreateOptions(JsonIgnoreCondition.WhenWritingNull));

    /// <summary>Writes the report and a line feed.</summary>
    public static void Write(Stream output, ReportContext reported)
    {
        var tool = new SarifTool(new SarifDriver("Briefs", BriefsVersion.Number, AllRules.Infos.Select(Rule)));
        var invocation = new SarifInvocation(reported.Exit is ExitCode.Done or ExitCode.ContentAtFault, (int)reported.Exit);
        var run = new SarifRun(tool, [invocation], "utf16CodeUnits", Results(reported));
        ReportJson.Write(output, new SarifLog(Schema, "2.1.0", [run]), s_json.SarifLog);
    }

    private static SarifRule Rule(RuleInfo rule) => new(
        rule.Id,
        new SarifText(Template(rule.Message)),
        new SarifText(rule.Why),
        new SarifText(
            $"{Template(rule.Help)}\n\n{rule.Why}", $"{InertMarkdown.Code(Template(rule.Help))}\n\n{InertMarkdown.Text(rule.Why)}"),
        new SarifConfiguration(rule.Severity != Severity.Off, LevelOf(rule.Severity)));

    // A lazy sequence, so that the report of a large site is never in memory as a whole.
    private static IEnumerable<SarifResult> Results(ReportContext reported)
    {
        var places = AllRules.Infos.Select((rule, index) => (rule.Id, index)).ToDictionary(r => r.Id, r => r.index, StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var diagnostic in reported.Result.Diagnostics)
        {
            var hidden = reported.Redaction.Hides(diagnostic);
            var fixes = diagnostic.Fixes.Where(f => !f.Edits.IsEmpty).Select(f => Fix(f, diagnostic, reported));
            yield return new SarifResult(
                diagnostic.Rule.Id,
                places[diagnostic.Rule.Id],
                LevelOf(diagnostic.Severity),
                new SarifText(hidden ? ReportContext.Withheld : $"{diagnostic.Message}\n{diagnostic.Help}"),
                [Location(reported, new RelatedPlace(diagnostic.File, diagnostic.Span, ""))])
            {
                RelatedLocations = hidden || diagnostic.Related.IsEmpty ? null : diagnostic.Related.Select(r => Location(reported, r)),
                Fixes = hidden || !fixes.Any() ? null : fixes,
                PartialFingerprints = new SarifFingerprints(Fingerprint(diagnostic, reported, seen)),
            };
        }
    }

    private static SarifLocation Location(ReportContext reported, RelatedPlace place) => new(
        new SarifPlace(FileAt(reported, place.File.Path), place.File.Lines.Length > 0 ? Region(place.File.Lines, place.Span) : null),
        place.Note.Length > 0 ? new SarifText(place.Note) : null);

    private static SarifFile FileAt(ReportContext reported, string path) =>
        new(string.Join('/', reported.NameOf(path).Split('/').Select(Uri.EscapeDataString)));

    private static SarifRegion Region(LineMap lines, TextSpan span)
    {
        var (start, end) = (lines.GetPosition(span.Start), lines.GetPosition(span.End));
        return new SarifRegion(start.Line, start.Column, end.Line, end.Column);
    }

    private static SarifFix Fix(Model.Diagnostics.Fix fix, Diagnostic diagnostic, ReportContext reported)
    {
        var replacements = fix.Edits.Select(
            e => new SarifReplacement(Region(diagnostic.File.Lines, e.Span), new SarifText(e.Replacement)));
        return new SarifFix(new SarifText(fix.Title), [new SarifChange(FileAt(reported, diagnostic.File.Path), replacements)]);
    }

    // Contains nothing that depends on line numbers, so that code scanning recognises a diagnostic after lines moved. The text of a
    // hidden brief is left out, because its hash would confirm a guess.
    private static string Fingerprint(Diagnostic diagnostic, ReportContext reported, Dictionary<string, int> seen)
    {
        var words = reported.Redaction.Hides(diagnostic) ? "" : diagnostic.Quotation ?? diagnostic.Message;
        var same = $"{diagnostic.Rule.Id}\n{reported.NameOf(diagnostic.File.Path)}\n{words}";
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

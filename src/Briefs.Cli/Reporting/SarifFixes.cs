using System.Text.Json;

namespace Briefs.Cli.Reporting;

/// <summary>The repairs of a finding as SARIF has them, so that a viewer can apply them.</summary>
internal static class SarifFixes
{
    /// <param name="uriOf">The address of a file by its path.</param>
    public static void Write(Utf8JsonWriter json, Diagnostic finding, Func<string, string> uriOf)
    {
        var fixes = finding.Fixes.Where(f => !f.Edits.IsEmpty).ToList();
        if (fixes.Count == 0) return;
        json.WriteStartArray("fixes");
        foreach (var fix in fixes)
        {
            json.WriteStartObject();
            json.WriteStartObject("description");
            json.WriteString("text", fix.Title);
            json.WriteEndObject();
            json.WriteStartArray("artifactChanges");
            WriteChange(json, finding, fix, uriOf(finding.File.Path));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteChange(Utf8JsonWriter json, Diagnostic finding, Model.Diagnostics.Fix fix, string uri)
    {
        json.WriteStartObject();
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", uri);
        json.WriteString("uriBaseId", SarifReport.Root);
        json.WriteEndObject();
        json.WriteStartArray("replacements");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            json.WriteStartObject("deletedRegion");
            SarifReport.WriteRange(json, finding.File.Lines, edit.Span);
            json.WriteStartObject("insertedContent");
            json.WriteString("text", edit.Replacement);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

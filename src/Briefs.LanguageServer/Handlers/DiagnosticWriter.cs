using System.Text.Json.Nodes;

namespace Briefs.LanguageServer.Handlers;

/// <summary>Converts diagnostics to the form of LSP.</summary>
internal static class DiagnosticWriter
{
    private const int Error = 1;
    private const int Warning = 2;
    private const int Information = 3;

    public static JsonObject Write(Diagnostic finding, Func<string, string> addressOf)
    {
        var diagnostic = new JsonObject
        {
            ["range"] = PositionMapper.Range(finding.File.Lines, finding.Span),
            ["severity"] = finding.Severity switch { Severity.Error => Error, Severity.Warning => Warning, _ => Information },
            ["code"] = finding.Rule.Id,
            ["source"] = "briefs",
            ["message"] = $"{finding.Message}\n{finding.Help}",
        };
        if (!finding.Related.IsEmpty)
        {
            diagnostic["relatedInformation"] = new JsonArray([.. finding.Related.Select(r => new JsonObject
            {
                ["location"] = PositionMapper.Location(addressOf(r.File.Path), r.File.Lines, r.Span),
                ["message"] = r.Note,
            })]);
        }

        return diagnostic;
    }
}

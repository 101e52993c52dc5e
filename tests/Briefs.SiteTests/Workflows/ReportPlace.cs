using System.Text.Json;
using Xunit;

namespace Briefs.SiteTests.Workflows;

/// <summary>A place where the steps of report.yml run, with a report that a fork saved.</summary>
public abstract class ReportPlace : WorkflowPlace
{
    protected const string Commit = "3f2a3f2a3f2a3f2a3f2a3f2a3f2a3f2a3f2a3f2a";
    protected const string Brief = "content/briefs/not-to-be-sent-back.md";

    protected static string Diff(string path, int at, string old, string now) =>
        $"diff --git a/{path} b/{path}\n--- a/{path}\n+++ b/{path}\n@@ -{at},1 +{at},1 @@\n-{old}\n+{now}\n";

    // A file that is new in the pull request, as GitHub lists it.
    protected static string Shown(string path, params string[] lines) => JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["filename"] = path,
        ["patch"] = $"@@ -0,0 +1,{lines.Length} @@\n" + string.Join('\n', lines.Select(l => "+" + l)),
    }) + "\n";

    protected static string Sarif(params string[] results) => """
        {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "CodeQL"}}, "results": [RESULTS]}]}
        """.Replace("RESULTS", string.Join(", ", results), StringComparison.Ordinal);

    protected static string Result(string address, string message) => """
        {"ruleId": "quote-without-source", "level": "error", "message": {"text": MESSAGE},
         "locations": [{"physicalLocation": {"artifactLocation": {"uri": ADDRESS},
           "region": {"startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 9}}}],
         "partialFingerprints": {"findingHash/v1": "0123456789abcdef0123456789abcdef:1"}}
        """.Replace("ADDRESS", JsonSerializer.Serialize(address), StringComparison.Ordinal)
        .Replace("MESSAGE", JsonSerializer.Serialize(message), StringComparison.Ordinal);

    protected void Give(string sarif, string diff, string files) =>
        Place.With("briefs.sarif", sarif).With("fixes.diff", diff).With("files.json", files);

    protected void TakeFields() => Steps.Run(Place.Folder, "report/read/Take the fields that are known");

    protected void Post()
    {
        Steps.Answering("repos/desk/briefs/pulls/7", $$$"""{"state": "open", "head": {"sha": "{{{Commit}}}"}}""");
        Scan();
        Suggest();
    }

    protected string Scan() =>
        Steps.Run(Place.PathOf("clean"), "report/scan/Send the errors to code scanning", ("NUMBER", "7"), ("COMMIT", Commit));

    protected string Suggest() =>
        Steps.Run(Place.PathOf("clean"), "report/suggest/Suggest the fixes in the pull request", ("NUMBER", "7"), ("COMMIT", Commit));

    protected JsonElement[] Suggestions()
    {
        using var json = JsonDocument.Parse(Place.Read("clean/suggestions.json"));
        return [.. json.RootElement.Clone().EnumerateArray()];
    }

    protected void AssertNothingRan() =>
        Assert.Empty(Directory.EnumerateFiles(Place.Folder, "pwned", SearchOption.AllDirectories));
}

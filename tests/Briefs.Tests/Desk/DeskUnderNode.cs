using System.Diagnostics;
using System.Text.Json.Nodes;
using Briefs.Tests.Architecture;

namespace Briefs.Tests.Desk;

/// <summary>The program of the desk under Node. <c>.ci/desk-parity</c> says in <c>BRIEFS_DESK</c> where the published files are.</summary>
internal static class DeskUnderNode
{
    private static readonly string? Framework = Environment.GetEnvironmentVariable("BRIEFS_DESK");

    /// <summary>Skips a test where the program was not published, or fails it where <c>BRIEFS_REQUIRE_DESK=1</c>.</summary>
    public static void Require()
    {
        if (Framework is not null) return;
        const string Why = "NOT TESTED: no BRIEFS_DESK. Run .ci/desk-parity.";
        Assert.SkipUnless(Environment.GetEnvironmentVariable("BRIEFS_REQUIRE_DESK") == "1", Why);
        Assert.Fail(Why);
    }

    /// <summary>Opens sites one after the other, as <c>desk.mjs</c> describes.</summary>
    public static List<JsonObject> Run(IEnumerable<JsonObject> sites)
    {
        var folder = Directory.CreateTempSubdirectory("briefs-desk-");
        try
        {
            var (given, results) = (Path.Combine(folder.FullName, "sites.json"), Path.Combine(folder.FullName, "results.json"));
            File.WriteAllText(given, new JsonArray([.. sites]).ToJsonString());
            using var node = Process.Start(new ProcessStartInfo("node",
                [Path.Combine(Repository.Root, "tests/Briefs.Tests/Desk/desk.mjs"), Framework!, given, results])
            { RedirectStandardError = true })!;
            var errors = node.StandardError.ReadToEnd();
            node.WaitForExit();
            Assert.True(node.ExitCode == 0, errors);
            return [.. JsonNode.Parse(File.ReadAllText(results))!.AsArray().Select(site => site!.AsObject())];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

using System.Text.Json;
using Briefs.SiteTests.Harness;
using Briefs.Workspaces;
using Xunit;

namespace Briefs.SiteTests.Reporting;

/// <summary>Reports in files, and the SARIF among them.</summary>
public sealed class ReportFileTests
{
    [Fact]
    public void Each_ending_has_its_format_also_when_the_site_fails()
    {
        using var site = TestSite.Good().With("content/briefs/border.md", TestTexts.Unsourced("At the border"));
        string Of(string name) => site.PathOf($"reports/{name}");
        var run = BriefsHere.Run("check", site.Folder, "--report", Of("r.json"), "--report", Of("r.sarif"), "--report", Of("r.md"),
            "--report", Of("r.txt"));
        Assert.Equal(1, run.Exit);
        Assert.Equal(run.Output, File.ReadAllText(Of("r.txt")));
        Assert.Equal(BriefsHere.Run("check", site.Folder, "--format", "json").Output, File.ReadAllText(Of("r.json")));
        Assert.Equal(BriefsHere.Run("check", site.Folder, "--format", "sarif").Output, File.ReadAllText(Of("r.sarif")));
        Assert.StartsWith("## Briefs: The site can't be published\n", File.ReadAllText(Of("r.md")), StringComparison.Ordinal);
        Assert.Equal(4, Directory.GetFiles(site.PathOf("reports")).Length);
    }

    [Fact]
    public void Sarif_names_every_rule_and_places_every_finding()
    {
        using var site = TestSite.Good().With("content/briefs/border.md", TestTexts.Unsourced("At the border"));
        using var json = JsonDocument.Parse(BriefsHere.Run("check", site.Folder, "--format", "sarif").Output);
        var run = json.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal(Briefs.Workspaces.AllRules.Infos.Select(i => i.Id), rules.EnumerateArray()
            .Select(r => r.GetProperty("id").GetString()));
        var result = run.GetProperty("results").EnumerateArray().Single(r => r.GetProperty("ruleId").GetString() == "quote-without-source");
        Assert.Equal("quote-without-source", rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.Equal("error", result.GetProperty("level").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("content/briefs/border.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((19, 15, 19, 33), (Number(place, "startLine"), Number(place, "startColumn"), Number(place, "endLine"), Number(
            place, "endColumn")));
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
    }

    [Fact]
    public void A_finding_is_the_same_one_after_lines_were_added_above_it()
    {
        using var site = TestSite.Good().With("content/briefs/border.md", TestTexts.Unsourced("At the border"));
        var before = Fingerprints(site);
        site.With("content/briefs/border.md", TestTexts.Brief("At the border", "\nNew.\n\nMore.\n\nShe answered: “Nobody asked us.”"));
        Assert.Equal(before, Fingerprints(site));
        Assert.Equal(before.Count, before.Distinct().Count());
    }

    [Theory]
    [InlineData("report.html", "--report takes a file that ends in .json, .sarif, .md or .txt, not ")]
    [InlineData("content/report.md", "is in content/, which may only contain files of the site.")]
    [InlineData("content/site.yml/report.md", "is in content/")]
    [InlineData("_site/report.md", "is in a built site, which every build replaces.")]
    [InlineData("a/b/report.md", "can't be written: the folder ")]
    [InlineData("folder.md", "is a folder. Name a file in it.")]
    public void A_place_that_is_none_for_a_report_is_refused(string path, string words)
    {
        using var site = TestSite.Good();
        Assert.Equal(0, BriefsHere.Run("build", site.Folder).Exit);
        Directory.CreateDirectory(site.PathOf("folder.md"));
        var tree = TestSite.TreeOf(site.Folder);
        var run = BriefsHere.Run("build", site.Folder, "--report", site.PathOf(path));
        Assert.Equal(2, run.Exit);
        Assert.Contains(words, run.Remarks, StringComparison.Ordinal);
        Assert.Equal(tree, TestSite.TreeOf(site.Folder));
    }

    [Fact]
    public void A_report_that_cannot_be_written_is_said_without_taking_back_what_was_published()
    {
        using var site = TestSite.Good();
        var run = BriefsProcess.RunIn(site.Folder, new() { ["GITHUB_STEP_SUMMARY"] = site.PathOf("nowhere/at/all.md") }, "build",
            "--format", "github");
        Assert.Equal(3, run.Exit);
        Assert.Contains("the report of GITHUB_STEP_SUMMARY can't be written:", run.Remarks, StringComparison.Ordinal);
        Assert.DoesNotContain("is unchanged", run.Remarks, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(site.Output, "index.html")));
    }

    private static int Number(JsonElement place, string name) => place.GetProperty("region").GetProperty(name).GetInt32();

    private static List<string?> Fingerprints(TestSite site)
    {
        using var json = JsonDocument.Parse(BriefsHere.Run("check", site.Folder, "--format", "sarif").Output);
        return [.. json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(r => r.GetProperty("partialFingerprints").GetProperty("findingHash/v1").GetString())];
    }
}

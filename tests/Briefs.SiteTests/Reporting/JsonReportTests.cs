using System.Text.Json;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Reporting;

public sealed class JsonReportTests
{
    [Fact]
    public void A_quotation_is_listed_with_its_place_its_speaker_and_its_source()
    {
        using var site = TestSite.Good();
        var run = BriefsProcess.Run(site.Folder, "check", "--format", "json");
        Assert.True(run.Exit == 0, run.All);
        var report = run.Report();
        Assert.Equal("""{"briefs":1,"quotations":1,"sourced":1,"verified":0,"declared":0,"errors":0,"warnings":0,"notes":1}""", report.GetProperty("counts").GetRawText());
        var quotation = Assert.Single(report.GetProperty("quotations").EnumerateArray());
        Assert.Equal("We will not comply,", quotation.GetProperty("text").GetString());
        Assert.Equal((17, 1, 17, 22), (Int(quotation, "line"), Int(quotation, "column"), Int(quotation, "endLine"), Int(
            quotation, "endColumn")));
        Assert.Equal("cited", quotation.GetProperty("status").GetString());
        Assert.Equal("ivanov", quotation.GetProperty("speaker").GetString());
        Assert.Equal("""["news"]""", quotation.GetProperty("sources").GetRawText());
    }

    [Fact]
    public void A_finding_has_the_quotation_it_is_about()
    {
        using var site = TestSite.Good().With("content/briefs/border.md", TestTexts.Unsourced("At the border"));
        var run = BriefsProcess.Run(site.Folder, "build", "--format", "json");
        Assert.True(run.Exit == 1, run.All);
        Assert.Equal(["quote-without-source content/briefs/border.md:19:15"], run.Findings());
        Assert.Equal("Nobody asked us.", Assert.Single(run.Faults()).GetProperty("quotation").GetString());
        Assert.Equal(1, run.Report().GetProperty("counts").GetProperty("sourced").GetInt32());
    }

    [Fact]
    public void Declared_marks_are_listed()
    {
        using var site = TestSite.Good().With("content/briefs/border.md", TestTexts.Brief(
            "At the border", "\nThe “zone”{.term} is closed."));
        var declared = Assert.Single(BriefsProcess.Run(site.Folder, "check", "--format", "json").Report().GetProperty("declared")
            .EnumerateArray());
        Assert.Equal("""{"brief":"content/briefs/border.md","line":19,"column":5,"text":"zone","as":"term","by":"mark"}""", declared.GetRawText());
    }

    [Theory]
    [InlineData("##[add-mask]the")]
    [InlineData("::error file=x::pwn")]
    [InlineData("\u200F::warning::x")]
    public void Nothing_in_the_report_is_a_command_to_the_log(string words)
    {
        using var site = TestSite.Good().With("content/briefs/border.md", TestTexts.Brief(
            "At the border", $"\nShe answered: “{words}”\n\n“{words}”"));
        foreach (var format in (string[])["json", "text"])
        {
            var run = BriefsProcess.RunIn(site.Folder, new() { ["GITHUB_ACTIONS"] = "true" }, "build", "--format", format);
            Assert.True(run.Exit == 1, run.All);
            Assert.DoesNotContain("##[", run.Output + run.Remarks, StringComparison.Ordinal);
            Assert.All((run.Output + run.Remarks)
                .Split('\n', '\r'), line => Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), line));
        }
    }

    [Fact]
    public void Colour_is_for_terminals_alone()
    {
        using var site = TestSite.Good().With("content/briefs/border.md", TestTexts.Unsourced("At the border"));
        Assert.DoesNotContain('\u001b', BriefsProcess.Run(site.Folder, "check").All);
    }

    [Fact]
    public void Quiet_prints_what_fails_and_nothing_else()
    {
        using var site = TestSite.Good();
        var good = BriefsProcess.Run(site.Folder, "build", "--quiet");
        Assert.Equal(("", "", 0), (good.Output, good.Remarks, good.Exit));
        site.With("content/briefs/border.md", TestTexts.Unsourced("At the border"));
        var bad = BriefsProcess.Run(site.Folder, "build", "--quiet");
        Assert.Contains("quote-without-source", bad.Output, StringComparison.Ordinal);
        Assert.Empty(bad.Remarks);
    }

    private static int Int(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}

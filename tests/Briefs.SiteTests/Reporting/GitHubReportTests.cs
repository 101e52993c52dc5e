using System.Text.RegularExpressions;
using Briefs.SiteTests.Harness;
using Markdig;
using Xunit;

namespace Briefs.SiteTests.Reporting;

/// <summary>What a workflow prints: annotations in the log, everything in the summary, and nothing that obeys the content.</summary>
public sealed class GitHubReportTests
{
    [Fact]
    public void A_finding_is_an_annotation_at_its_place_in_the_repository()
    {
        using var site = TestSite.Good().With("content/briefs/border.md", TestTexts.Unsourced("At the border"));
        var run = Run(site, new() { ["GITHUB_WORKSPACE"] = Path.GetDirectoryName(site.Folder)! });
        Assert.Equal(1, run.Exit);
        Assert.Contains(
            "::error file=site/content/briefs/border.md,line=19,endLine=19,col=15,endColumn=33,title=quote-without-source::The "
                + "quotation “Nobody asked us.” has no source.%0A",
            run.Output, StringComparison.Ordinal);
        Assert.Contains("::notice file=site/content/briefs/border.md,line=6,", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("briefs: 1 error and 1 note in 1 file. The site can't be published.\n", run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_of_a_kind_are_annotated_those_of_quotations_first_and_the_summary_has_all()
    {
        var many = string.Concat(Enumerable.Range(1, 12).Select(i => $"[x](missing-{i}.md)\n\n"))
            + string.Concat(Enumerable.Range(1, 4).Select(i => $"They said: “number {i}”.\n\n"));
        using var site = TestSite.Good().With("content/briefs/border.md", TestTexts.Brief("At the border", many));
        var summary = site.PathOf("../summary.md");
        File.WriteAllText(summary, "before\n");
        var run = Run(site, new() { ["GITHUB_STEP_SUMMARY"] = summary });
        var errors = run.Output.Split('\n').Where(l => l.StartsWith("::error ", StringComparison.Ordinal)).ToList();
        Assert.Equal(10, errors.Count);
        Assert.All(errors[..4], line => Assert.Contains("title=quote-without-source", line, StringComparison.Ordinal));
        Assert.Contains("briefs: 10 of 16 errors are annotated. The summary of the run lists all of them.", run.Output,
            StringComparison.Ordinal);
        var written = File.ReadAllText(summary);
        Assert.StartsWith("before\n## Briefs: The site can't be published\n", written, StringComparison.Ordinal);
        Assert.Equal(16, Regex.Count(written, "`(quote-without-source|link-broken)`"));
    }

    [Fact]
    public void No_line_of_hostile_content_is_a_command_and_no_markup_comes_through()
    {
        const string hostile =
            "::error::x ##[add-path]/x <img src=x> ![a](https://evil.example/p.png) @everyone #1 `code` | [l](https://evil.example) <!--";
        using var site = TestSite.Good().With("content/briefs/border.md", TestTexts.Brief(
            "At the border", $"They said: “{hostile}”.\n\n> ##[error] ::warning::x {hostile}\n"));
        var summary = site.PathOf("../summary.md");
        var run = Run(site, new() { ["GITHUB_STEP_SUMMARY"] = summary });
        Assert.All(run.Output.Split('\n'), line => Assert.DoesNotContain("##[", line, StringComparison.InvariantCulture));
        Assert.All(run.Output.Split('\n').Where(l => l.TrimStart().StartsWith("::", StringComparison.Ordinal)), l => Assert.Matches(
            "^::(error|warning|notice) file=content/", l));
        var html = Markdown.ToHtml(File.ReadAllText(summary), new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build());
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<a ", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_too_large_is_cut_at_an_entry_and_says_so()
    {
        var many = string.Concat(Enumerable.Range(1, 1_500).Select(i => $"They said: “number {i} {new string('x', 600)}”.\n\n"));
        using var site = TestSite.Good().With("content/site.yml", TestTexts.Settings);
        for (var i = 0; i < 8; i++) site.With($"content/briefs/border-{i}.md", TestTexts.Brief("At the border", many[..400_000]));
        var summary = site.PathOf("../summary.md");
        Run(site, new() { ["GITHUB_STEP_SUMMARY"] = summary });
        var written = File.ReadAllText(summary);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(written), 500_000, 900_000);
        Assert.Matches("\n… and [0-9,]+ more, which don't fit here", written);
        Assert.StartsWith("## Briefs: The site can't be published\n", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Hidden_briefs_stay_hidden_in_every_format_and_file()
    {
        using var site = TestSite.Good().With("content/briefs/zanzibar.md", TestTexts.Brief(
            "zanzibar\nembargo: 2999-01-01T09:00+05:00", "\nShe answered: “zanzibar asked us.”"));
        var summary = site.PathOf("../summary.md");
        var files = ((string[])["r.json", "r.sarif", "r.md", "r.txt"]).Select(name => site.PathOf("../" + name)).ToList();
        foreach (var format in (string[])["github", "sarif", "json", "text"])
        {
            var run = BriefsProcess.RunIn(
                site.Folder, new() { ["GITHUB_ACTIONS"] = "true", ["GITHUB_STEP_SUMMARY"] = summary },
                ["check", "--format", format, .. files.SelectMany(f => new[] { "--report", f })]);
            Assert.True(run.Exit == 1, run.All);
            foreach (var text in files.Append(summary).Where(File.Exists).Select(File.ReadAllText).Append(run.Output).Append(run.Remarks))
                Assert.DoesNotContain("zanzibar", text, StringComparison.OrdinalIgnoreCase);
            Assert.All(files, file => Assert.Contains("quote-without-source", File.ReadAllText(file), StringComparison.Ordinal));
        }
    }

    private static BriefsResult Run(TestSite site, Dictionary<string, string> environment) =>
        BriefsProcess.RunIn(site.Folder, environment, "check", "--format", "github");
}

using Briefs.Cli.Commands;
using Briefs.Cli.Reporting;
using Briefs.Cli.Links;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Links;

/// <summary>The record of answers beside the site.</summary>
public sealed class LinkRecordTests : IDisposable
{
    private readonly GivenLinks _given = new();

    public void Dispose() => _given.Dispose();

    [Fact]
    public void A_second_run_on_the_same_day_asks_nobody_and_says_the_same()
    {
        _given.Web.Page("/there", "x").Answer("/shut", "403 Forbidden");
        var first = _given.LinkingTo("/there", "/gone", "/shut").Ask();
        var (asked, record) = (_given.Web.Asked.Count, _given.Record);
        Assert.True(asked > 3);
        _given.Now = _given.Now.AddMinutes(20);

        var second = _given.Ask();

        Assert.Equal(asked, _given.Web.Asked.Count);
        Assert.Equal(record, _given.Record);
        Assert.Equal(first.Exit, second.Exit);
        Assert.Equal(GivenLinks.Findings(first), GivenLinks.Findings(second));
        Assert.Contains("\"asked\":0", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void On_another_day_all_are_asked_again_and_it_is_told_since_when_a_page_is_gone()
    {
        _given.LinkingTo("/gone").Ask();
        _given.Now = _given.Now.AddHours(1);
        var run = _given.Ask();
        Assert.Equal(4, _given.Web.Asked.Count);
        Assert.Contains("(404), since 2024-03-04", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"asked\": \"2024-03-05\",\n      \"since\": \"2024-03-04\"", _given.Record, StringComparison.Ordinal);

        _given.Web.Page("/gone", "back");
        _given.Now = _given.Now.AddDays(1);
        Assert.Equal(0, _given.Ask().Exit);
        Assert.Contains("\"since\": \"2024-03-06\"", _given.Record, StringComparison.Ordinal);
    }

    [Fact]
    public void How_old_an_answer_may_be_can_be_said()
    {
        _given.Web.Page("/x", "x");
        _given.LinkingTo("/x").Ask();
        _given.Now = _given.Now.AddDays(6);
        _given.Ask(request => request with { MaxAge = 7 });
        Assert.Single(_given.Web.Asked);
        _given.Ask(request => request with { MaxAge = 6 });
        Assert.Equal(2, _given.Web.Asked.Count);
        _given.Ask(request => request with { MaxAge = 0 });
        Assert.Equal(3, _given.Web.Asked.Count);
    }

    [Fact]
    public void The_record_is_sorted_whatever_order_links_stand_in_and_forgets_those_that_are_gone()
    {
        foreach (var path in (string[])["/a", "/b", "/c"]) _given.Web.Page(path, "x");
        _given.LinkingTo("/c", "/a", "/b").Ask();
        var record = _given.Record;
        _given.LinkingTo("/b", "/c", "/a").Ask();
        Assert.Equal(record, _given.Record);
        Assert.True(record.IndexOf("/a\"", StringComparison.Ordinal) < record.IndexOf("/b\"", StringComparison.Ordinal));
        Assert.StartsWith("{\n  \"version\": 1,\n  \"links\": {\n", record, StringComparison.Ordinal);
        Assert.EndsWith("}\n", record, StringComparison.Ordinal);

        _given.LinkingTo("/b").Ask();
        Assert.DoesNotContain("/a\"", _given.Record, StringComparison.Ordinal);
        Assert.Equal(["content", LinkRecord.Name], Directory.GetFileSystemEntries(_given.Site.Folder).Select(Path.GetFileName)
            .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{\n  \"version\": 1,\n<<<<<<< HEAD\n", "line 3 is not valid JSON")]
    [InlineData("", "it is empty")]
    [InlineData("[]", "it has no version")]
    [InlineData("{\"version\": 7, \"links\": {}}", "its version is not 1")]
    [InlineData("{\"version\": 1}", "it has no links")]
    [InlineData("{\"version\": 1, \"links\": {\"https://example.org/\": 3}}", "https://example.org/ has no answer")]
    [InlineData("{\"version\": 1, \"links\": {\"https://example.org/\": {\"state\": \"fine\", \"asked\": \"2024-03-04\", \"since\": "
        + "\"2024-03-04\"}}}", "“state” of https://example.org/ has an invalid value")]
    [InlineData("{\"version\": 1, \"links\": {\"https://example.org/\": {\"state\": \"ok\", \"asked\": \"4 March\", \"since\": "
        + "\"2024-03-04\"}}}", "“asked” of https://example.org/ has an invalid value")]
    [InlineData("{\"version\": 1, \"links\": {\"https://example.org/\": {\"state\": \"ok\", \"status\": \"x\", \"asked\": "
        + "\"2024-03-04\", \"since\": \"2024-03-04\"}}}", "“status” of https://example.org/ has an invalid value")]
    [InlineData("{\"version\": 1, \"links\": {\"https://example.org/\": {\"state\": \"\\ud800\", \"asked\": \"2024-03-04\", \"since\": "
        + "\"2024-03-04\"}}}", "it contains half of a surrogate pair")]
    public void A_broken_record_is_told_with_how_to_mend_it_and_nobody_is_asked(string record, string fault)
    {
        _given.Web.Page("/x", "x");
        _given.LinkingTo("/x").Site.With(LinkRecord.Name, record);
        var run = _given.Ask();
        Assert.Equal(1, run.Exit);
        Assert.Contains($"briefs: links.json can't be read: {fault}",
            run.Remarks, StringComparison.Ordinal);
        Assert.Contains("Restore the last good version from git, or delete the file", run.Remarks, StringComparison.Ordinal);
        Assert.Empty(_given.Web.Asked);
        Assert.Equal(record, _given.Record);
    }

    [Fact]
    public void A_record_that_is_a_link_to_another_file_is_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        File.CreateSymbolicLink(_given.Site.PathOf(LinkRecord.Name), "/etc/hostname");
        var run = _given.LinkingTo("/x").Ask();
        Assert.Contains("it is a symbolic link or a folder", run.Remarks, StringComparison.Ordinal);
        Assert.Equal(1, run.Exit);
    }

    [Fact]
    public void A_record_that_is_a_pipe_is_told_and_never_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no pipes with names there.");
        OtherProgram.Run(_given.Site.Folder, new Dictionary<string, string>(), "mkfifo", LinkRecord.Name);
        var run = _given.LinkingTo("/x").Ask();
        Assert.Contains("is a pipe or a device", run.Remarks, StringComparison.Ordinal);
        Assert.Equal(1, run.Exit);
    }

    [Fact]
    public void Build_and_check_neither_ask_nor_read_the_record()
    {
        _given.LinkingTo("/gone").Ask();
        var asked = _given.Web.Asked.Count;
        foreach (var command in (string[])["check", "build"]) Assert.Equal(0, BriefsHere.Run(command, _given.Site.Folder).Exit);
        _given.Site.With(LinkRecord.Name, "broken");
        Assert.Equal(0, BriefsHere.Run("build", _given.Site.Folder).Exit);
        Assert.Equal(asked, _given.Web.Asked.Count);
    }

    [Fact]
    public void In_a_workflow_the_links_of_hidden_briefs_are_neither_asked_for_nor_recorded()
    {
        using var given = new GivenLinks { InWorkflow = "true" };
        given.Web.Page("/public", "x").Page("/secret", "x");
        given.LinkingTo("/public").Site.With(
            "content/briefs/plan.md", $"---\ntitle: Plan\ndate: 2024-03-01\nstatus: draft\n---\n\n[See]({given.Web.At("/secret")}).\n");
        var run = given.Ask();
        Assert.Equal(["HEAD /public"], given.Web.Asked);
        Assert.DoesNotContain("secret", run.All + given.Record, StringComparison.Ordinal);
        Assert.Contains("Skipped 1 brief that readers can't see yet", run.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_without_the_web_calls_nothing_dead_and_records_nothing()
    {
        // Where nobody listens; of two hosts.
        _given.With("---\ntitle: The pass\ndate: 2024-03-01\n---\n\n[a](http://127.0.0.1:9/x) [b](http://localhost:9/x)\n");
        var run = _given.Ask();
        Assert.Equal(3, run.Exit);
        Assert.Contains("No host answered", run.Remarks, StringComparison.Ordinal);
        Assert.False(File.Exists(_given.Site.PathOf(LinkRecord.Name)));
    }

    [Fact]
    public void A_site_without_links_says_so()
    {
        var run = _given.With("---\ntitle: The pass\ndate: 2024-03-01\n---\n\nNobody crossed.\n")
            .Ask(request => request with { Format = ReportFormat.Text });
        Assert.Equal((0, "The site has no links to other sites.\n"), (run.Exit, run.Output));
        Assert.False(File.Exists(_given.Site.PathOf(LinkRecord.Name)));
    }

    [Theory]
    [InlineData("--max-age takes a number of days", "--max-age", "soon")]
    [InlineData("--max-age takes a number of days", "--max-age", "-1")]
    [InlineData("--format takes text or json.", "--format", "sarif")]
    [InlineData("--report takes a file that ends in .json, .sarif, .md or .txt", "--report", "x.doc")]
    [InlineData("--site must name a folder.", "--site", "")]
    [InlineData("is not a site", "--site", "/")]
    public void A_wrong_call_is_refused(string message, params string[] arguments)
    {
        var run = BriefsHere.Run(["links", .. arguments]);
        Assert.True(run.Exit == 2, run.All);
        Assert.Contains(message, run.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_are_written_in_each_form_and_strangers_words_are_text_in_them()
    {
        _given.LinkingTo("/gone@team/#42/`rm`/::error::/$(x)");
        var folder = _given.Site.PathOf("reports");
        var run = _given.Ask(request => request with
        {
            Reports = [.. ((string[])["r.json", "r.md", "r.sarif", "r.txt"]).Select(
            name => new ReportFile(Path.Combine(folder, name), name))]
        });
        Assert.Equal(1, run.Exit);
        Assert.Equal(run.Output, _given.Site.Read("reports/r.json"));
        Assert.Contains("\"ruleId\":\"link-dead\"", _given.Site.Read("reports/r.sarif"), StringComparison.Ordinal);
        Assert.Contains("[link-dead]", _given.Site.Read("reports/r.txt"), StringComparison.Ordinal);
        var markdown = _given.Site.Read("reports/r.md");
        Assert.StartsWith("<!-- briefs: links -->\n1 link: 0 ok, 1 dead", markdown, StringComparison.Ordinal);
        Assert.Contains("\n### Dead\n\n- `content/briefs/pass.md`, line 6: ", markdown, StringComparison.Ordinal);
        // Outside of code nobody is called, and nothing is a link.
        var outside = System.Text.RegularExpressions.Regex.Replace(markdown, "(`+).*?\\1", "");
        Assert.DoesNotContain("@team", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", outside, StringComparison.Ordinal);
    }
}

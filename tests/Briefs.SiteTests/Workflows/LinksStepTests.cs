using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Workflows;

/// <summary>What is asked once a week, and the one issue that tells of it.</summary>
public sealed class LinksStepTests : WorkflowPlace
{
    private const string Find = "links/ask/Find the record of the last run";
    private const string Runs = "repos/desk/briefs/actions/workflows/links.yml/runs?branch=main&per_page=20";
    private const string Ask = "links/ask/Check the links that were not checked this week";
    private const string Tell = "links/tell/Create or update the issue";
    private const string Create =
        "api --silent --method POST repos/desk/briefs/issues --field title=Dead links on the site --field body=@reports/links.md";
    private const string Change = "api --silent --method PATCH repos/desk/briefs/issues/9 --field body=@reports/links.md";

    [Fact]
    public void The_record_is_taken_from_the_newest_run_on_this_branch_of_this_repository()
    {
        Steps.Answering(Runs, """
            {"workflow_runs": [
              {"id": 16, "event": "pull_request", "repository": {"id": 1}, "head_repository": {"id": 1}},
              {"id": 15, "event": "schedule", "repository": {"id": 1}, "head_repository": {"id": 2}},
              {"id": 14, "event": "schedule", "repository": {"id": 1}, "head_repository": {"id": 1}},
              {"id": 13, "event": "schedule", "repository": {"id": 1}, "head_repository": {"id": 1}},
              {"id": 12, "event": "workflow_dispatch", "repository": {"id": 1}, "head_repository": {"id": 1}},
              {"id": 11, "event": "schedule", "repository": {"id": 1}, "head_repository": {"id": 1}}]}
            """);
        Steps.Answering("repos/desk/briefs/actions/runs/14/artifacts", """{"artifacts": []}""");
        Steps.Answering("repos/desk/briefs/actions/runs/13/artifacts", """{"artifacts": [{"name": "links", "expired": true}, {"name": "other", "expired": false}]}""");
        Steps.Answering("repos/desk/briefs/actions/runs/12/artifacts", """{"artifacts": [{"name": "links", "expired": false}]}""");
        Steps.Run(Place.Folder, Find, ("GITHUB_REF_NAME", "main"));
        Assert.Equal("run=12\n", Steps.Left);
    }

    [Fact]
    public void The_first_run_finds_no_record_and_goes_on()
    {
        Steps.Answering(Runs, """{"workflow_runs": []}""");
        Steps.Run(Place.Folder, Find, ("GITHUB_REF_NAME", "main"));
        Assert.Equal("", Steps.Left);
    }

    [Fact]
    public void Dead_links_are_counted_and_told_and_are_no_fault_of_the_run()
    {
        GivenSite("[gone](http://127.0.0.1:9/gone)");
        Place.With("checkout/last/links.json", Record("http://127.0.0.1:9/gone", "dead"));
        Steps.Run(Checkout, Ask);
        Assert.Equal("wrong=1\n", Steps.Left);
        Assert.StartsWith("<!-- briefs: links -->\n", Place.Read("checkout/reports/links.md"), StringComparison.Ordinal);
        Assert.Contains("### Dead", Place.Read("summary.md"), StringComparison.Ordinal);
        Assert.True(File.Exists(Place.PathOf("checkout/links.json")));
    }

    [Fact]
    public void A_record_that_was_committed_counts_more_than_that_of_the_last_run()
    {
        GivenSite("[gone](http://127.0.0.1:9/gone)");
        Place.With("checkout/last/links.json", Record("http://127.0.0.1:9/gone", "dead"))
            .With("checkout/links.json", Record("http://127.0.0.1:9/gone", "ok"));
        Steps.Run(Checkout, Ask);
        Assert.Equal("wrong=0\n", Steps.Left);
    }

    [Fact]
    public void A_record_that_cannot_be_read_is_a_fault_of_the_run()
    {
        GivenSite("[gone](http://127.0.0.1:9/gone)");
        Place.With("checkout/links.json", "<<<<<<< HEAD");
        Assert.Throws<InvalidOperationException>(() => Steps.Run(Checkout, Ask));
    }

    [Theory]
    [InlineData("[]", "3", Create)]
    [InlineData("[]", "0", null)]
    [InlineData("[OPEN]", "3", Change + " --field state=open")]
    [InlineData("[OPEN]", "0", Change + " --field state=closed --field state_reason=completed")]
    [InlineData("[CLOSED]", "3", Change + " --field state=open")]
    [InlineData("[CLOSED]", "0", null)]
    // Somebody wants to hear no more of it.
    [InlineData("[UNWANTED]", "3", Change)]
    // Another's, another workflow's, and a pull request's.
    [InlineData("[STRANGERS, OTHER, PULL]", "3", Create)]
    [InlineData("[STRANGERS, OTHER, OPEN, OLDER]", "3", Change + " --field state=open")]
    public void There_is_one_issue_which_is_opened_changed_and_closed(string issues, string wrong, string? asked)
    {
        Place.With("reports/links.md", "<!-- briefs: links -->\n");
        Steps.Answering("repos/desk/briefs/issues?state=all&per_page=100", issues
            .Replace("OPEN", Issue(9, "github-actions[bot]", "open", "null"), StringComparison.Ordinal)
            .Replace("OLDER", Issue(5, "github-actions[bot]", "closed", "\"completed\""), StringComparison.Ordinal)
            .Replace("CLOSED", Issue(9, "github-actions[bot]", "closed", "\"completed\""), StringComparison.Ordinal)
            .Replace("UNWANTED", Issue(9, "github-actions[bot]", "closed", "\"not_planned\""), StringComparison.Ordinal)
            .Replace("STRANGERS", Issue(21, "stranger", "open", "null"), StringComparison.Ordinal)
            .Replace("OTHER", """{"number": 22, "user": {"login": "github-actions[bot]"}, "state": "open", "state_reason": null, "body": null}""", StringComparison.Ordinal)
            .Replace("PULL", Issue(23, "github-actions[bot]", "open", "null")
            .Replace("{\"number\"", "{\"pull_request\": {}, \"number\"", StringComparison.Ordinal), StringComparison.Ordinal));
        Steps.Run(Place.Folder, Tell, ("WRONG", wrong));
        Assert.Equal(asked, Steps.Asked.SingleOrDefault(call => call.Contains("--method", StringComparison.Ordinal)));
    }

    [Fact]
    public void Addresses_that_are_commands_are_never_obeyed()
    {
        GivenSite("[gone](http://127.0.0.1:9/$(touch${IFS}pwned);`touch${IFS}pwned`;@team)");
        Place.With("checkout/links.json", Record("http://127.0.0.1:9/$(touch$%7BIFS%7Dpwned);%60touch$%7BIFS%7Dpwned%60;@team", "dead"));
        Steps.Run(Checkout, Ask);
        Assert.Equal("wrong=1\n", Steps.Left);
        Assert.Empty(Directory.EnumerateFiles(Place.Folder, "pwned", SearchOption.AllDirectories));
    }

    private static string Issue(int number, string login, string state, string reason) =>
        $$"""{"number": {{number}}, "user": {"login": "{{login}}"}, "state": "{{state}}", "state_reason": {{reason}}, "body": "<!-- briefs: links -->\nold"}""";

    private static string Record(string address, string state)
    {
        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return $$$"""{"version": 1, "links": {"{{{address}}}": {"state": "{{{state}}}", "asked": "{{{today}}}", "since": "{{{today}}}" } } }""";
    }

    private void GivenSite(string body) =>
        Place.With("checkout/content/site.yml", TestTexts.Settings)
            .With("checkout/content/briefs/pass.md", $"---\ntitle: The pass\ndate: 2024-03-01\n---\n\n{body}\n");
}

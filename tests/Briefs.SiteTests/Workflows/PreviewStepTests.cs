using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Workflows;

/// <summary>Whose preview is built, from what, and who hears of it.</summary>
public sealed class PreviewStepTests : WorkflowPlace
{
    private const string Commit = "3f2a3f2a3f2a3f2a3f2a3f2a3f2a3f2a3f2a3f2a";

    [Fact]
    public void A_preview_is_for_the_open_pull_request_of_this_repository_whose_last_commit_was_checked()
    {
        Steps.Answering($"repos/desk/briefs/commits/{Commit}/pulls", """
            [{"number": 3, "state": "closed", "head": {"sha": "COMMIT", "repo": {"full_name": "desk/briefs"}}},
             {"number": 4, "state": "open", "head": {"sha": "0000", "repo": {"full_name": "desk/briefs"}}},
             {"number": 5, "state": "open", "head": {"sha": "COMMIT", "repo": {"full_name": "stranger/briefs"}}},
             {"number": 6, "state": "open", "head": {"sha": "COMMIT", "repo": null}},
             {"number": 7, "state": "open", "head": {"sha": "COMMIT", "repo": {"full_name": "desk/briefs"}}}]
            """.Replace("COMMIT", Commit, StringComparison.Ordinal));
        Steps.Run(Place.Folder, "preview/find/Find the pull request of the checked commit", ("COMMIT", Commit));
        Assert.Equal("number=7\n", Steps.Left);
    }

    [Fact]
    public void A_commit_that_was_overtaken_has_no_preview()
    {
        Steps.Answering($"repos/desk/briefs/commits/{Commit}/pulls", """[{"number": 4, "state": "open", "head": {"sha": "0000", "repo": {"full_name": "desk/briefs"}}}]""");
        var printed = Steps.Run(Place.Folder, "preview/find/Find the pull request of the checked commit", ("COMMIT", Commit));
        Assert.Equal("", Steps.Left);
        Assert.Contains("this commit gets no preview", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_preview_is_built_from_what_is_proposed_with_the_settings_and_templates_of_main()
    {
        MakeSite();
        Propose("content/briefs/not-to-be-sent-back.md",
            text => text.Replace("title: Not to be sent back", "title: Not to be returned", StringComparison.Ordinal));
        Propose("content/site.yml", text => text.Replace("https://example.org/briefs/", "https://evil.example/", StringComparison.Ordinal));
        Place.With("checkout/proposed/templates/brief.html", "<script>alert(1)</script>");

        Build();
        var page = Place.Read("checkout/_site/briefs/not-to-be-sent-back/index.html");
        Assert.Contains("Not to be returned", page, StringComparison.Ordinal);
        Assert.Contains("noindex", page, StringComparison.Ordinal);
        Assert.Contains("https://example.org/briefs/", page, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", page, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", page, StringComparison.Ordinal);
        var comment = Place.Read("checkout/comment.md");
        Assert.StartsWith("<!-- briefs: preview -->\n**Preview:** <https://example.org/briefs/preview/pr-7/>\n", comment,
            StringComparison.Ordinal);
        Assert.Contains("1 brief changed", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_titles_that_are_commands_are_never_obeyed()
    {
        MakeSite();
        Propose("content/briefs/not-to-be-sent-back.md",
            text =>
                text.Replace("title: Not to be sent back", "title: '$(touch pwned)`touch pwned;touch pwned;#'", StringComparison.Ordinal));
        Build();
        Assert.Contains("touch pwned", Place.Read("checkout/comment.md"), StringComparison.Ordinal);
        MakeAgain();
        Place.With("checkout/proposed/content/briefs/$(touch pwned);touch pwned;.md", "no brief");
        Assert.Contains("ended with 1", Assert.Throws<InvalidOperationException>(Build).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Place.Folder, "pwned", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_link_in_thePlace_of_the_content_is_not_followed()
    {
        MakeSite();
        Directory.Delete(Place.PathOf("checkout/proposed/content"), recursive: true);
        Directory.CreateSymbolicLink(Place.PathOf("checkout/proposed/content"), Place.PathOf("checkout/.config"));
        Assert.Throws<InvalidOperationException>(Build);
        Assert.True(File.Exists(Place.PathOf("checkout/content/site.yml")));
    }

    [Fact]
    public void A_file_in_thePlace_of_the_content_ends_the_preview()
    {
        MakeSite();
        Directory.Delete(Place.PathOf("checkout/proposed/content"), recursive: true);
        Place.With("checkout/proposed/content", "no folder");
        Assert.Throws<InvalidOperationException>(Build);
        Assert.True(File.Exists(Place.PathOf("checkout/content/site.yml")));
    }

    [Theory]
    [InlineData("open", Commit, "good=true\n")]
    [InlineData("open", "0000", "")]
    [InlineData("closed", Commit, "")]
    public void Nothing_is_published_for_a_pull_request_that_has_moved_on(string state, string head, string left)
    {
        Steps.Answering("repos/desk/briefs/pulls/7", $$"""{"state": "{{state}}", "head": { "sha": "{{head}}" } }""");
        Steps.Run(
            Place.Folder, "preview/publish/Check that nothing was pushed or closed in the meantime", ("NUMBER", "7"), ("COMMIT", Commit));
        Assert.Equal(left, Steps.Left);
    }

    [Fact]
    public void The_comment_that_is_there_is_written_anew_and_nobody_elses()
    {
        Steps.Answering("repos/desk/briefs/issues/7/comments", """
            [{"id": 11, "user": {"login": "stranger"}, "body": "<!-- briefs: preview -->\nmine"},
             {"id": 12, "user": {"login": "github-actions[bot]"}, "body": "another workflow's"},
             {"id": 13, "user": {"login": "github-actions[bot]"}, "body": "<!-- briefs: preview -->\nold"},
             {"id": 14, "user": {"login": "github-actions[bot]"}, "body": "<!-- briefs: preview -->\ntwice"}]
            """);
        Say();
        Assert.Contains("api --silent --method PATCH repos/desk/briefs/issues/comments/13 --field body=@comment.md", Steps.Asked);
    }

    // The first answer is Pages' own 404, the second the preview of the commit before.
    [Fact]
    public void The_link_is_told_once_the_preview_answers()
    {
        GivenAnswers("exit 22", "printf old", "cat ../checkout/_site/evidence.json");
        Wait();
        Assert.Equal(3, File.ReadAllLines(Place.PathOf("bin/curl.log")).Length);
        Assert.Contains("https://example.org/briefs/preview/pr-7/evidence.json?3", File.ReadAllText(Place.PathOf("bin/curl.log")),
            StringComparison.Ordinal);
        Assert.Equal("the difference\n", Place.Read("checkout/comment.md"));
    }

    [Fact]
    public void A_preview_that_never_answers_is_told_with_a_word_about_it()
    {
        GivenAnswers("exit 22");
        Wait();
        Assert.Contains("Pages may still be deploying it", Place.Read("checkout/comment.md"), StringComparison.Ordinal);
    }

    private void Wait() => Steps.Run(Checkout, "preview/publish/Wait until the preview is online", ("BRIEFS_WAIT", "0"));

    // What curl answers, one after the other; the last one again and again.
    private void GivenAnswers(params string[] answers)
    {
        Place.With("checkout/_site/evidence.json", """{"site": "https://example.org/briefs/preview/pr-7/"}""").With("checkout/comment.md", "the difference\n");
        var cases = string.Concat(answers.Select(
            (a, i) => $"{(i == answers.Length - 1 ? "*" : (i + 1).ToString(CultureInfo.InvariantCulture))}) {a} ;;\n"));
        Place.With("bin/curl",
            $"#!/usr/bin/env bash\ncd \"$(dirname \"$0\")\"\necho \"$*\" >>curl.log\ncase $(wc -l <curl.log) in\n{cases}esac\n");
        OtherProgram.Run(Place.PathOf("bin"), new Dictionary<string, string>(), "chmod", "+x", "curl");
    }

    [Fact]
    public void The_first_preview_makes_a_comment()
    {
        Steps.Answering("repos/desk/briefs/issues/7/comments", """[{"id": 11, "user": {"login": "stranger"}, "body": "<!-- briefs: preview -->\nmine"}]""");
        Say();
        Assert.Contains("pr comment 7 --body-file comment.md", Steps.Asked);
    }
}

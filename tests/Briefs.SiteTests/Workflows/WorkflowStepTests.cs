using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Workflows;

/// <summary>What the workflows do, as far as it can be shown without GitHub.</summary>
public sealed class WorkflowStepTests : IDisposable
{
    private const string Commit = "3f2a3f2a3f2a3f2a3f2a3f2a3f2a3f2a3f2a3f2a";

    private readonly TestSite _place = new();
    private readonly WorkflowStep _steps;

    public WorkflowStepTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The workflows run on Linux.");
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, "jq"))), "jq is not installed.");
        _steps = new WorkflowStep(_place).WithTools();
    }

    private string Checkout => _place.PathOf("checkout");

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_preview_is_for_the_open_pull_request_of_this_repository_whose_last_commit_was_checked()
    {
        _steps.Answering($"repos/desk/briefs/commits/{Commit}/pulls", """
            [{"number": 3, "state": "closed", "head": {"sha": "COMMIT", "repo": {"full_name": "desk/briefs"}}},
             {"number": 4, "state": "open", "head": {"sha": "0000", "repo": {"full_name": "desk/briefs"}}},
             {"number": 5, "state": "open", "head": {"sha": "COMMIT", "repo": {"full_name": "stranger/briefs"}}},
             {"number": 6, "state": "open", "head": {"sha": "COMMIT", "repo": null}},
             {"number": 7, "state": "open", "head": {"sha": "COMMIT", "repo": {"full_name": "desk/briefs"}}}]
            """.Replace("COMMIT", Commit, StringComparison.Ordinal));
        _steps.Run(_place.Folder, "preview/find/Find the pull request whose last commit was checked", ("COMMIT", Commit));
        Assert.Equal("number=7\n", _steps.Left);
    }

    [Fact]
    public void A_commit_that_was_overtaken_has_no_preview()
    {
        _steps.Answering($"repos/desk/briefs/commits/{Commit}/pulls", """[{"number": 4, "state": "open", "head": {"sha": "0000", "repo": {"full_name": "desk/briefs"}}}]""");
        var printed = _steps.Run(_place.Folder, "preview/find/Find the pull request whose last commit was checked", ("COMMIT", Commit));
        Assert.Equal("", _steps.Left);
        Assert.Contains("nothing to preview", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_preview_is_built_from_what_is_proposed_with_the_settings_and_templates_of_main()
    {
        MakeSite();
        Propose("content/briefs/not-to-be-sent-back.md", text => text.Replace("title: Not to be sent back", "title: Not to be returned", StringComparison.Ordinal));
        Propose("content/site.yml", text => text.Replace("https://example.org/briefs/", "https://evil.example/", StringComparison.Ordinal));
        _place.With("checkout/proposed/templates/brief.html", "<script>alert(1)</script>");

        Build();
        var page = _place.Read("checkout/_site/briefs/not-to-be-sent-back/index.html");
        Assert.Contains("Not to be returned", page, StringComparison.Ordinal);
        Assert.Contains("noindex", page, StringComparison.Ordinal);
        Assert.Contains("https://example.org/briefs/", page, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", page, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", page, StringComparison.Ordinal);
        var comment = _place.Read("checkout/comment.md");
        Assert.StartsWith("<!-- briefs: preview -->\n**Preview:** <https://example.org/briefs/preview/pr-7/>\n", comment, StringComparison.Ordinal);
        Assert.Contains("1 brief changed", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_titles_that_are_commands_are_never_obeyed()
    {
        MakeSite();
        Propose("content/briefs/not-to-be-sent-back.md", text => text.Replace("title: Not to be sent back", "title: '$(touch pwned)`touch pwned`;touch pwned;#'", StringComparison.Ordinal));
        Build();
        Assert.Contains("touch pwned", _place.Read("checkout/comment.md"), StringComparison.Ordinal);
        MakeAgain();
        _place.With("checkout/proposed/content/briefs/$(touch pwned);touch pwned;.md", "no brief");
        Assert.Contains("ended with 1", Assert.Throws<InvalidOperationException>(Build).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_place.Folder, "pwned", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_link_in_the_place_of_the_content_is_not_followed()
    {
        MakeSite();
        Directory.Delete(_place.PathOf("checkout/proposed/content"), recursive: true);
        Directory.CreateSymbolicLink(_place.PathOf("checkout/proposed/content"), _place.PathOf("checkout/.config"));
        Assert.Throws<InvalidOperationException>(Build);
        Assert.True(File.Exists(_place.PathOf("checkout/content/site.yml")));
    }

    [Fact]
    public void A_file_in_the_place_of_the_content_ends_the_preview()
    {
        MakeSite();
        Directory.Delete(_place.PathOf("checkout/proposed/content"), recursive: true);
        _place.With("checkout/proposed/content", "no folder");
        Assert.Throws<InvalidOperationException>(Build);
        Assert.True(File.Exists(_place.PathOf("checkout/content/site.yml")));
    }

    [Fact]
    public void A_site_is_published_only_if_another_build_of_it_has_the_same_bytes()
    {
        MakeRepository();
        Assert.Equal(0, BriefsHere.Run("build", Checkout, "--as-of", "2026-11-24T00:00:00Z").Exit);
        Compare();
        Assert.True(File.Exists(_place.PathOf("checkout/site.tar")));
    }

    [Fact]
    public void A_byte_more_in_one_of_two_builds_ends_the_publication()
    {
        MakeRepository();
        Assert.Equal(0, BriefsHere.Run("build", Checkout, "--as-of", "2026-11-24T00:00:00Z").Exit);
        File.AppendAllText(_place.PathOf("checkout/_site/index.html"), "\n");
        Assert.Contains("index.html", Assert.Throws<InvalidOperationException>(Compare).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_place.PathOf("checkout/site.tar")));
    }

    [Theory]
    [InlineData("open", Commit, "good=true\n")]
    [InlineData("open", "0000", "")]
    [InlineData("closed", Commit, "")]
    public void Nothing_is_published_for_a_pull_request_that_has_moved_on(string state, string head, string left)
    {
        _steps.Answering("repos/desk/briefs/pulls/7", $$"""{"state": "{{state}}", "head": { "sha": "{{head}}" } }""");
        _steps.Run(_place.Folder, "preview/publish/See that nothing was pushed or closed meanwhile", ("NUMBER", "7"), ("COMMIT", Commit));
        Assert.Equal(left, _steps.Left);
    }

    [Fact]
    public void The_comment_that_is_there_is_written_anew_and_nobody_elses()
    {
        _steps.Answering("repos/desk/briefs/issues/7/comments", """
            [{"id": 11, "user": {"login": "stranger"}, "body": "<!-- briefs: preview -->\nmine"},
             {"id": 12, "user": {"login": "github-actions[bot]"}, "body": "another workflow's"},
             {"id": 13, "user": {"login": "github-actions[bot]"}, "body": "<!-- briefs: preview -->\nold"},
             {"id": 14, "user": {"login": "github-actions[bot]"}, "body": "<!-- briefs: preview -->\ntwice"}]
            """);
        Say();
        Assert.Contains("api --silent --method PATCH repos/desk/briefs/issues/comments/13 --field body=@comment.md", _steps.Asked);
    }

    [Fact]
    public void The_first_preview_makes_a_comment()
    {
        _steps.Answering("repos/desk/briefs/issues/7/comments", """[{"id": 11, "user": {"login": "stranger"}, "body": "<!-- briefs: preview -->\nmine"}]""");
        Say();
        Assert.Contains("pr comment 7 --body-file comment.md", _steps.Asked);
    }

    [Fact]
    public void A_pull_request_has_a_preview_as_long_as_it_is_open_and_the_site_stays_beside_it()
    {
        MakeRepository();
        Git("init", "--quiet", "--bare", "remote.git");
        Git("-C", "checkout", "remote", "add", "origin", _place.PathOf("remote.git"));
        Assert.Equal(0, BriefsHere.Run("build", Checkout, "--as-of", "2026-11-24T00:00:00Z").Exit);
        Compare();
        _steps.Run(Checkout, "publish/publish/Publish");
        var site = Pages();
        Assert.Contains("briefs/not-to-be-sent-back/index.html", site);

        Propose();
        Build();
        _steps.Run(Checkout, "preview/publish/Publish the preview", ("NUMBER", "7"));
        Assert.Contains("preview/pr-7/briefs/not-to-be-sent-back/index.html", Pages());
        Assert.Equal(site, Pages().Where(file => !file.StartsWith("preview/", StringComparison.Ordinal)));

        _steps.Answering("repos/desk/briefs/pulls/7", """{"state": "open"}""");
        _steps.Run(Checkout, "preview-clean/clean/Remove previews of closed pull requests");
        Assert.Contains("preview/pr-7/index.html", Pages());
        _steps.Answering("repos/desk/briefs/pulls/7", """{"state": "closed"}""");
        _steps.Run(Checkout, "preview-clean/clean/Remove previews of closed pull requests");
        Assert.Equal(site, Pages());
    }

    [Fact]
    public void Previews_of_closed_pull_requests_are_removed_and_no_others()
    {
        MakePagesBranch("preview/pr-3/index.html", "preview/pr-4/index.html", "preview/pr-x/index.html", "preview/notes/index.html", "index.html");
        _place.With("bin/briefs", "#!/bin/sh\necho \"$@\" >>\"$(dirname \"$0\")/briefs.log\"\n");
        _steps.Answering("repos/desk/briefs/pulls/3", """{"state": "closed"}""").Answering("repos/desk/briefs/pulls/4", """{"state": "open"}""");
        _steps.Run(Checkout, "preview-clean/clean/Remove previews of closed pull requests");
        Assert.Equal("publish --remove --prefix preview/pr-3\n", _place.Read("bin/briefs.log"));
    }

    [Fact]
    public void Where_nothing_was_published_yet_nothing_is_removed()
    {
        MakePagesBranch();
        Assert.Contains("There is no pages branch yet.", _steps.Run(Checkout, "preview-clean/clean/Remove previews of closed pull requests"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("embargo: 2020-01-10T09:00+05:00", "embargo=true\n")]
    [InlineData("\"embargo\": 2020-01-10T09:00+05:00", "embargo=true\n")]
    [InlineData("status: draft", "")]
    public void The_hour_matters_only_where_a_brief_has_an_embargo(string line, string left)
    {
        _place.With("checkout/content/briefs/border.md", $"---\ntitle: At the border\n{line}\n---\n");
        _steps.Run(Checkout, "scheduled/look/See whether any brief has an embargo");
        Assert.Equal(left, _steps.Left);
    }

    private void Build() =>
        _steps.Run(Checkout, "preview/build/Build the site as it is, and as it would be", ("LABEL", "pr-7"));

    private void Compare() =>
        _steps.Run(Checkout, "publish/build/Build it as somebody else would, elsewhere, and compare every byte", ("NOW", "2026-11-24T00:00:00Z"));

    private void Say() =>
        _steps.Run(_place.Folder, "preview/publish/Say so in the pull request, in one comment that is kept up to date", ("NUMBER", "7"));

    private void MakeRepository()
    {
        Assert.Equal(0, BriefsHere.Run("init", Checkout).Exit);
        Git("init", "--quiet", "-b", "main", "checkout");
        Git("-C", "checkout", "add", "--all");
        Git("-C", "checkout", "commit", "--quiet", "--message", "Begin the site");
    }

    private void MakeSite()
    {
        Assert.Equal(0, BriefsHere.Run("init", Checkout).Exit);
        Propose();
    }

    private void MakeAgain()
    {
        foreach (var folder in (string[])["checkout", "runner"]) Directory.Delete(_place.PathOf(folder), recursive: true);
        MakeSite();
    }

    private void Propose()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Checkout, "content"), "*", SearchOption.AllDirectories))
            _place.With(Path.Combine("checkout/proposed", Path.GetRelativePath(Checkout, file)), File.ReadAllBytes(file));
    }

    private void Propose(string path, Func<string, string> change) => _place.With($"checkout/proposed/{path}", change(_place.Read($"checkout/proposed/{path}")));

    private void MakePagesBranch(params string[] files)
    {
        Git("init", "--quiet", "--bare", "remote.git");
        Git("init", "--quiet", "-b", "gh-pages", "pages");
        foreach (var file in files) _place.With($"pages/{file}", "a page\n");
        Git("-C", "pages", "add", "--all");
        if (files.Length > 0)
        {
            Git("-C", "pages", "commit", "--quiet", "--message", "Publish");
            Git("-C", "pages", "push", "--quiet", "../remote.git", "gh-pages");
        }

        Git("clone", "--quiet", "remote.git", "checkout");
    }

    private string[] Pages() =>
        [.. Git("--git-dir", "remote.git", "ls-tree", "-r", "--name-only", "gh-pages").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(f => !f.StartsWith('.'))];

    private string Git(params string[] arguments) =>
        OtherProgram.Run(
            _place.Folder,
            new Dictionary<string, string> { ["GIT_CONFIG_GLOBAL"] = "/dev/null" },
            "git",
            ["-c", "user.name=Vera", "-c", "user.email=vera@example.org", .. arguments]);
}

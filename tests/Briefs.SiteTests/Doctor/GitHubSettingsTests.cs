using System.Text.Json;
using System.Text.RegularExpressions;
using Briefs.Cli.Commands;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Doctor;

/// <summary><c>briefs doctor --github</c>: the settings of a repository, with a program that answers in place of <c>gh</c>.</summary>
public sealed class GitHubSettingsTests : IDisposable
{
    // Answers from the files beside it, and else as GitHub does where nothing is: on standard error, with the status at the end.
    private const string Gh = """
        #!/bin/sh
        here=$(dirname "$0")
        printf '%s\n' "$*" >>"$here/asked"
        if [ -f "$here/refusal" ]; then cat "$here/refusal" >&2; exit "$(cat "$here/exit")"; fi
        for path; do :; done
        answer=$here/answers/$(printf %s "$path" | tr / _)
        if [ -f "$answer" ]; then cat "$answer"; exit 0; fi
        echo '{"message":"Not Found"}'
        echo 'gh: Not Found (HTTP 404)' >&2
        exit 1

        """;

    private const string About = "repos/Monitor/site";
    private const string Description =
        """{"default_branch": "main", "private": false, "has_pages": true, "permissions": {"admin": true}}""";
    private const string Rules = "repos/Monitor/site/rules/branches/main?per_page=100";

    private readonly TestSite _site = TestSite.Good();

    public GitHubSettingsTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program that answers is a script of the shell.");
        _site.With("content/site.yml", "title: Example\nurl: https://monitor.github.io/site/\n").With("bin/gh", Gh);
        OtherProgram.Run(_site.PathOf("bin"), new Dictionary<string, string>(), "chmod", "+x", "gh");
        Git("init", "-q");
        Git("remote", "add", "origin", "https://name:secret@github.com/Monitor/site.git");
    }

    private string[] Asked => File.Exists(_site.PathOf("bin/asked")) ? File.ReadAllLines(_site.PathOf("bin/asked")) : [];

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Settings_that_are_all_right_leave_nothing_to_do()
    {
        AnswerWell();
        var run = Run();
        Assert.True(run.Exit == 0, run.All);
        Assert.EndsWith("""
            ok       GitHub Pages publishes the branch gh-pages.
            ok       main can be changed only by a pull request with a successful check, and can't be overwritten.
            ok       One of 2 required reviewers has to approve each publication, and can't approve their own.
            ok       Workflows can only read unless they list their permissions, and can't approve pull requests.
            ok       Workflows from forks run only after approval.
            ok       The repository has no secrets, and the workflows need none.

            Nothing is missing.

            """, run.Output, StringComparison.Ordinal);
        Assert.All(Asked, call => Assert.StartsWith("api --hostname github.com repos/Monitor/site", call, StringComparison.Ordinal));
        Assert.DoesNotContain("secret@", run.All + string.Concat(Asked), StringComparison.Ordinal);
    }

    [Theory]
    // Pages: off, from a workflow, from another branch and folder.
    [InlineData(About, """{"default_branch": "main", "has_pages": false}""", "missing", "GitHub Pages is off")]
    [InlineData("pages", """{"build_type": "workflow", "source": {"branch": "gh-pages", "path": "/"}}""", "missing",
        "what a workflow uploads")]
    [InlineData("pages", """{"build_type": "legacy", "source": {"branch": "main", "path": "/docs"}}""", "missing",
        "the folder /docs of the branch main")]
    // An answer of another form than GitHub's is an answer all the same.
    [InlineData("pages", "[]", "missing", "not the branch gh-pages")]
    [InlineData("pages", "not json", "check", "GitHub did not answer the request for GitHub Pages")]
    [InlineData("environments/publication", """{"protection_rules": []}""", "ok", "No one has to approve a publication")]
    [InlineData("environments/publication", """{"protection_rules": [{"type": "required_reviewers", "reviewers": [{}]}]}""", "ok",
        "The required reviewer has to approve each publication, and can approve their own")]
    [InlineData("actions/permissions", """{"enabled": false}""", "missing", "GitHub Actions is off")]
    [InlineData("actions/permissions", """{"enabled": true, "allowed_actions": "local_only"}""", "missing",
        "only actions from your own account")]
    [InlineData("actions/permissions/workflow", """{"default_workflow_permissions": "write"}""", "check", "can write to the repository")]
    [InlineData("actions/permissions/workflow",
        """{"default_workflow_permissions": "read", "can_approve_pull_request_reviews": true}""", "check",
        "Workflows can approve pull requests")]
    [InlineData("actions/permissions/fork-pr-contributor-approval", """{"approval_policy": "first_time_contributors"}""", "check",
        "run without approval for people who contributed before")]
    [InlineData("actions/secrets?per_page=1", """{"total_count": 2, "secrets": [{"name": "NPM_TOKEN"}]}""", "check",
        "The repository has secrets")]
    [InlineData(About, """{"default_branch": "trunk", "has_pages": true}""", "check", "The default branch on GitHub is trunk")]
    public void Another_setting_is_listed_with_where_to_change_it(string path, string answer, string sign, string said)
    {
        AnswerWell();
        Answer(path == About ? path : $"{About}/{path}", answer);
        var run = Run();
        Assert.Equal(sign == "missing" ? 3 : 0, run.Exit);
        Assert.Matches($"\n{sign} +[^\n]*{Regex.Escape(said)}[^\n]*\n {{9}}[^\n]+\n", run.Output);
        Assert.DoesNotContain("NPM_TOKEN", run.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "changes don't need a pull request, changes don't need a successful check, its history can be overwritten")]
    [InlineData("""[{"type": "pull_request"}, {"type": "non_fast_forward"}]""", "changes don't need a successful check")]
    // Another workflow's check.
    [InlineData("""
        [{"type": "pull_request"}, {"type": "non_fast_forward"},
         {"type": "required_status_checks", "parameters": {"required_status_checks": [{"context": "lint"}]}}]
        """, "changes don't need a successful check")]
    public void A_main_branch_without_rules_gets_the_ruleset_to_import(string rules, string missing)
    {
        AnswerWell();
        Answer(Rules, rules);
        Assert.Contains($"check    main is not protected: {missing}.\n", Run().Output, StringComparison.Ordinal);
        Assert.Contains("Choose .github/ruleset.json of a new site, which briefs init creates in an empty folder.", Run().Output,
            StringComparison.Ordinal);
        _site.With(".github/ruleset.json", "{}\n");
        Assert.Contains("Import a ruleset. Choose .github/ruleset.json.\n", Run().Output, StringComparison.Ordinal);
    }

    // Branch protection is what GitHub had before rulesets.
    [Theory]
    [InlineData("""
        {"required_pull_request_reviews": {"required_approving_review_count": 1},
         "required_status_checks": {"contexts": ["check"], "checks": [{"context": "check", "app_id": 15368}]},
         "allow_force_pushes": {"enabled": false}}
        """, true)]
    [InlineData("""{"required_status_checks": {"contexts": ["check"]}, "allow_force_pushes": {"enabled": true}}""", false)]
    public void A_branch_that_is_protected_without_a_ruleset_is_protected(string protection, bool whole)
    {
        AnswerWell();
        Answer(Rules, "[]");
        Answer("repos/Monitor/site/branches/main/protection", protection);
        var output = Run().Output;
        if (whole) Assert.Contains("ok       main can be changed only by a pull request", output, StringComparison.Ordinal);
        else
            Assert.Contains("main is not protected: changes don't need a pull request, its history can be overwritten.", output,
                StringComparison.Ordinal);
    }

    // The ruleset that a site imports is what doctor wants to read back.
    [Fact]
    public void The_ruleset_of_a_new_site_is_enough()
    {
        AnswerWell();
        using var ruleset = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Repository.Folder, ".github", "ruleset.json")));
        Answer(Rules, ruleset.RootElement.GetProperty("rules").GetRawText());
        Assert.Contains("ok       main can be changed only by a pull request", Run().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_rights_of_an_administrator_one_sentence_names_what_was_not_checked()
    {
        AnswerWell();
        Answer(About, """{"default_branch": "main", "has_pages": true, "permissions": {"admin": false}}""");
        var run = Run();
        Assert.Equal(0, run.Exit);
        Assert.EndsWith("\n1 thing to check.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("because only administrators of the repository can read them.\n         Ask an administrator to run briefs doctor "
            + "--github.\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Asked, call => call.Contains("/actions/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(4, "To get started with GitHub CLI, please run:  gh auth login", "gh is not logged in to github.com", "gh auth login")]
    [InlineData(1, "gh: Bad credentials (HTTP 401)", "gh is not logged in to github.com", "gh auth login")]
    [InlineData(1, "gh: Not Found (HTTP 404)", "the account that gh uses can't read Monitor/site", "another account: gh auth login")]
    [InlineData(1, "gh: API rate limit exceeded for user ID 1. (HTTP 403)", "GitHub did not answer", "Try again later.")]
    [InlineData(1, "error connecting to api.github.com\ncheck your connection\u001b[31m", "GitHub did not answer", "Try again later.")]
    public void Where_GitHub_cannot_be_read_one_sentence_explains_it(int exit, string refusal, string said, string advice)
    {
        _site.With("bin/refusal", refusal).With("bin/exit", $"{exit}");
        var run = Run();
        Assert.Equal(0, run.Exit);
        Assert.Matches($"\ncheck +The settings on GitHub were not checked, because {said}[^\n\u001b]*\n +[^\n]*{advice}\n\n1 thing to ",
            run.Output);
        Assert.Single(Asked);
    }

    [Fact]
    public void Without_gh_or_a_repository_on_GitHub_one_sentence_explains_it()
    {
        File.Delete(_site.PathOf("bin/gh"));
        Directory.CreateSymbolicLink(_site.PathOf("bin/git"), GitProgram());
        Assert.Contains("because gh (the GitHub CLI) was not found.\n         Install it from https://cli.github.com/",
            Run(_site.PathOf("bin"), "doctor", "--github").Output, StringComparison.Ordinal);
        Git("remote", "set-url", "origin", "https://git.example.org/site");
        Assert.Contains("because no remote named origin leads to a repository on GitHub.", Run().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void GitHub_is_asked_only_on_request()
    {
        AnswerWell();
        Assert.Equal(0, Run(SearchPath, "doctor").Exit);
        Assert.Empty(Asked);
    }

    private string SearchPath => $"{_site.PathOf("bin")}:{Environment.GetEnvironmentVariable("PATH")}";

    private static string GitProgram() => Environment.GetEnvironmentVariable("PATH")!.Split(':')
        .Select(folder => Path.Combine(folder, "git")).First(File.Exists);

    private void AnswerWell()
    {
        Answer(About, Description);
        Answer($"{About}/pages", """{"build_type": "legacy", "source": {"branch": "gh-pages", "path": "/"}}""");
        Answer(Rules, """
            [{"type": "deletion"}, {"type": "non_fast_forward"}, {"type": "pull_request", "parameters": {}},
             {"type": "required_status_checks", "parameters": {"required_status_checks": [{"context": "lint"}, {"context": "check"}]}}]
            """);
        Answer($"{About}/environments/publication", """
            {"protection_rules": [{"type": "branch_policy"},
              {"type": "required_reviewers", "prevent_self_review": true, "reviewers": [{"type": "User"}, {"type": "Team"}]}]}
            """);
        Answer($"{About}/actions/permissions", """{"enabled": true, "allowed_actions": "all"}""");
        Answer($"{About}/actions/permissions/workflow",
            """{"default_workflow_permissions": "read", "can_approve_pull_request_reviews": false}""");
        Answer($"{About}/actions/permissions/fork-pr-contributor-approval", """{"approval_policy": "all_external_contributors"}""");
        Answer($"{About}/actions/secrets?per_page=1", """{"total_count": 0, "secrets": []}""");
    }

    private void Answer(string path, string json) => _site.With($"bin/answers/{path.Replace('/', '_')}", json);

    private BriefsResult Run() => Run(SearchPath, "doctor", "--github");

    private BriefsResult Run(string path, params string[] arguments) => BriefsHere.Run(context => CommandLine.Run(
        [.. arguments, "--site", _site.Folder], context with { Environment = name => name == "PATH" ? path : null }));

    private void Git(params string[] arguments) => OtherProgram.Run(_site.Folder, new Dictionary<string, string>(), "git", arguments);
}

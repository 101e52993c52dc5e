using Briefs.Cli.Doctor;
using System.Text.RegularExpressions;
using Xunit;

namespace Briefs.SiteTests.Doctor;

/// <summary><c>briefs doctor --github</c>: what it prints of the settings of a repository.</summary>
public sealed class GitHubSettingsTests : GitHubPlace
{
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
    [InlineData("actions/permissions/selected-actions", """{"github_owned_allowed": false, "patterns_allowed": ["actions/cache@*"]}""",
        "missing", "doesn't allow these actions, which the workflows use: actions/checkout@3d3c, desk/tool@v1.")]
    [InlineData("actions/permissions/selected-actions", """{"github_owned_allowed": true, "verified_allowed": false}""", "missing",
        "doesn't allow these actions, which the workflows use: desk/tool@v1.")]
    [InlineData("actions/permissions/selected-actions",
        """{"github_owned_allowed": true, "patterns_allowed": ["DESK/*", "!actions/check*"]}""", "missing",
        "doesn't allow these actions, which the workflows use: actions/checkout@3d3c.")]
    [InlineData("actions/permissions/selected-actions", """{"github_owned_allowed": true, "verified_allowed": true}""", "ok",
        "Workflows can only read")]
    [InlineData("actions/permissions/selected-actions",
        """{"github_owned_allowed": false, "patterns_allowed": ["actions/*", "desk/tool@v1"]}""", "ok", "Workflows can only read")]
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
        if (path.EndsWith("selected-actions", StringComparison.Ordinal))
            Answer($"{About}/actions/permissions", """{"enabled": true, "allowed_actions": "selected"}""");
        Site.With(".github/workflows/check.yml",
                "# uses: a/comment@v1\nsteps:\n  - uses: ./.github/actions/briefs\n  - uses: actions/checkout@3d3c # v7\n")
            .With(".github/actions/briefs/action.yml", "steps:\n  - uses: 'actions/cache@55cc'\n  - uses: desk/tool@v1\n");
        Answer(path == About ? path : $"{About}/{path}", answer);
        var run = Run();
        Assert.Equal(sign == "missing" ? 3 : 0, run.Exit);
        var advice = said.StartsWith("Workflows can only", StringComparison.Ordinal) ? "" : "\n {9}[^\n]+";
        Assert.Matches($"\n{sign} +[^\n]*{Regex.Escape(said)}[^\n]*{advice}\n", run.Output);
        Assert.DoesNotContain("NPM_TOKEN", run.All, StringComparison.Ordinal);
    }

    [Fact]
    public void The_actions_of_all_workflows_are_found_also_for_a_site_in_a_folder_of_the_repository()
    {
        Site.With(".github/workflows/check.yml", "steps:\n  - uses: actions/checkout@1\n")
            .With(".github/workflows/publish.yaml", "steps:\n  - uses: \"other/publish@2\"\n")
            .With("site/.github/actions/briefs/action.yml", "steps:\n  - uses: actions/cache@3\n")
            .With("site/content/site.yml", "title: Example\n");
        Assert.Equal(["actions/cache@3", "actions/checkout@1", "other/publish@2"], SelectedActions.UsedIn(Site.PathOf("site")));
    }

    // The policy of the repository that calls a workflow applies to the actions in it.
    [Fact]
    public void A_site_that_calls_workflows_uses_their_actions_too()
    {
        const string Call = "Monitor/briefs/.github/workflows/check.yml@0123456789abcdef0123456789abcdef01234567";
        Site.With(".github/workflows/check.yml", $"jobs:\n  check:\n    uses: {Call}\n").With("content/site.yml", "title: Example\n");
        var used = SelectedActions.UsedIn(Site.Folder).ToList();
        Assert.Contains(Call, used);
        Assert.Contains(used, action => action.StartsWith("actions/checkout@", StringComparison.Ordinal));
        Assert.Contains(used, action => action.StartsWith("actions/upload-artifact@", StringComparison.Ordinal));
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

    [Fact]
    public void GitHub_is_asked_only_on_request()
    {
        AnswerWell();
        Assert.Equal(0, Run(SearchPath, "doctor").Exit);
        Assert.Empty(Asked);
    }
}

using Briefs.Cli.Commands;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Doctor;

/// <summary>A site with a repository on GitHub, and a program that answers in place of <c>gh</c>.</summary>
public abstract class GitHubPlace : IDisposable
{
    // Answers from the files beside it, and else as GitHub does where nothing is: on standard error, with the status at the end.
    private const string Gh = """
        #!/bin/sh
        here=$(dirname "$0")
        printf '%s\n' "$*" >>"$here/asked"
        if [ -f "$here/refusal" ]; then cat "$here/refusal" >&2; exit "$(cat "$here/exit")"; fi
        for path; do :; done
        refusal=$here/refusals/$(printf %s "$path" | tr / _)
        if [ -f "$refusal" ]; then cat "$refusal" >&2; exit 1; fi
        answer=$here/answers/$(printf %s "$path" | tr / _)
        if [ -f "$answer" ]; then cat "$answer"; exit 0; fi
        echo '{"message":"Not Found"}'
        echo 'gh: Not Found (HTTP 404)' >&2
        exit 1

        """;

    protected const string About = "repos/Monitor/site";
    protected const string Description =
        """{"default_branch": "main", "private": false, "has_pages": true, "permissions": {"admin": true}}""";
    protected const string Rules = "repos/Monitor/site/rules/branches/main?per_page=100";

    protected GitHubPlace()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program that answers is a script of the shell.");
        Site.With("content/site.yml", "title: Example\nurl: https://monitor.github.io/site/\n").With("bin/gh", Gh);
        OtherProgram.Run(Site.PathOf("bin"), new Dictionary<string, string>(), "chmod", "+x", "gh");
        Git("init", "-q");
        Git("remote", "add", "origin", "https://name:secret@github.com/Monitor/site.git");
    }

    protected TestSite Site { get; } = TestSite.Good();

    protected string[] Asked => File.Exists(Site.PathOf("bin/asked")) ? File.ReadAllLines(Site.PathOf("bin/asked")) : [];

    public void Dispose()
    {
        Site.Dispose();
        GC.SuppressFinalize(this);
    }

    protected string SearchPath => $"{Site.PathOf("bin")}:{Environment.GetEnvironmentVariable("PATH")}";

    protected void AnswerWell()
    {
        Answer(About, Description);
        Answer($"{About}/pages", """{"build_type": "legacy", "source": {"branch": "gh-pages", "path": "/"}}""");
        Answer(Rules, """
            [{"type": "deletion", "ruleset_id": 7}, {"type": "non_fast_forward", "ruleset_id": 7},
             {"type": "pull_request", "parameters": {}, "ruleset_id": 7},
             {"type": "required_status_checks", "parameters": {"required_status_checks": [{"context": "lint"}, {"context": "check"}]},
              "ruleset_id": 7}]
            """);
        Answer($"{About}/rulesets/7", """{"id": 7, "bypass_actors": []}""");
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

    protected void Answer(string path, string json) => Site.With($"bin/answers/{path.Replace('/', '_')}", json);

    protected BriefsResult Run() => Run(SearchPath, "doctor", "--github");

    protected BriefsResult Run(string path, params string[] arguments) => BriefsHere.Run(context => CommandLine.Run(
        [.. arguments, "--site", Site.Folder], context with { Environment = name => name == "PATH" ? path : null }));

    protected void Git(params string[] arguments) => OtherProgram.Run(Site.Folder, new Dictionary<string, string>(), "git", arguments);
}

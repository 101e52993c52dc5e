using System.Text.Json.Nodes;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Doctor;

/// <summary><c>briefs doctor --github</c>: the rules of the main branch.</summary>
public sealed class MainBranchTests : GitHubPlace
{
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
        Site.With(".github/ruleset.json", "{}\n");
        Assert.Contains("Import a ruleset. Choose .github/ruleset.json.\n", Run().Output, StringComparison.Ordinal);
    }

    // GitHub names the check of a called workflow after the job that calls it and the job in it. With the other name, no pull request could
    // ever be merged.
    [Theory]
    [InlineData("check / check", "ok       main can be changed only by a pull request with a successful check")]
    [InlineData("check", "check    main is not protected: changes don't need a successful check.")]
    public void The_required_check_of_a_site_that_calls_the_workflows_has_two_names(string context, string said)
    {
        AnswerWell();
        Site.With(".github/workflows/check.yml",
            "jobs:\n  check:\n    uses: Monitor/briefs/.github/workflows/check.yml@0123456789abcdef0123456789abcdef01234567\n");
        Answer(Rules, $$$"""
            [{"type": "pull_request", "ruleset_id": 7}, {"type": "non_fast_forward", "ruleset_id": 7},
             {"type": "required_status_checks", "ruleset_id": 7, "parameters": {"required_status_checks": [{"context": "{{{context}}}"}]}}]
            """);
        Assert.Contains(said, Run().Output, StringComparison.Ordinal);
    }

    // Branch protection is what GitHub had before rulesets.
    [Theory]
    [InlineData("""
        {"required_pull_request_reviews": {"required_approving_review_count": 1},
         "required_status_checks": {"contexts": ["check"], "checks": [{"context": "check", "app_id": 15368}]},
         "enforce_admins": {"enabled": true}, "allow_force_pushes": {"enabled": false}}
        """, "ok       main can be changed only by a pull request")]
    [InlineData("""{"required_status_checks": {"contexts": ["check"]}, "allow_force_pushes": {"enabled": true}}""",
        "check    main is not protected: changes don't need a pull request, its history can be overwritten.")]
    [InlineData("""
        {"required_pull_request_reviews": {}, "required_status_checks": {"contexts": ["check"]}, "enforce_admins": {"enabled": false},
         "allow_force_pushes": {"enabled": false}}
        """, "select “Do not allow bypassing the above settings”, so that it applies to administrators too.")]
    [InlineData("""
        {"required_pull_request_reviews": {"bypass_pull_request_allowances": {"users": [], "teams": [{"slug": "desk"}]}},
         "required_status_checks": {"contexts": ["check"]}, "enforce_admins": {"enabled": true}, "allow_force_pushes": {"enabled": false}}
        """, "can change it without a pull request.\n         On GitHub, open Settings, Branches, edit the rule of main, and clear")]
    public void A_branch_that_is_protected_without_a_ruleset_is_protected(string protection, string said)
    {
        AnswerWell();
        Answer(Rules, "[]");
        Answer("repos/Monitor/site/branches/main/protection", protection);
        Assert.Contains(said, Run().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "ok       main can be changed only by a pull request with a successful check, and can't be overwritten.")]
    [InlineData("""[{"actor_type": "RepositoryRole", "bypass_mode": "always"}]""",
        "exempt can change it without a pull request or without a successful check or by overwriting its history.\n"
            + "         On GitHub, open ")]
    [InlineData("""[{"actor_type": "Team", "bypass_mode": "pull_request"}]""", "exempt can change it without a successful check.\n")]
    public void People_who_can_bypass_a_ruleset_are_mentioned(string bypass, string said)
    {
        AnswerWell();
        Answer(Rules, """
            [{"type": "non_fast_forward", "ruleset_id": 42}, {"type": "pull_request", "ruleset_id": 42},
             {"type": "required_status_checks", "parameters": {"required_status_checks": [{"context": "check"}]}, "ruleset_id": 42}]
            """);
        Answer($"{About}/rulesets/42", $$"""{"id": 42, "bypass_actors": {{bypass}}}""");
        Assert.Contains(said, Run().Output, StringComparison.Ordinal);
    }

    private const string Ruleset = """
        [{"type": "non_fast_forward", "ruleset_id": 42}, {"type": "pull_request", "ruleset_id": 42},
         {"type": "required_status_checks", "parameters": {"required_status_checks": [{"context": "check"}]}, "ruleset_id": 42}]
        """;

    private const string NotAdministrator = """{"default_branch": "main", "has_pages": true, "permissions": {"admin": false}}""";

    [Theory]
    [InlineData("""{"id": 42, "name": "main"}""")]
    [InlineData("""{"id": 42, "bypass_actors": null}""")]
    [InlineData(null)]
    public void A_bypass_list_that_was_not_read_is_not_called_empty(string? answer)
    {
        AnswerWell();
        Answer(About, NotAdministrator);
        Answer(Rules, Ruleset);
        if (answer is not null) Answer($"{About}/rulesets/42", answer);
        else Refuse($"{About}/rulesets/42", "gh: Resource not accessible by integration (HTTP 403)");
        var output = Run().Output;
        Assert.Contains("check    main can be changed only by a pull request with a successful check, but the bypass list was not checked: "
            + "those on it are exempt.\n         Ask an administrator to run briefs doctor --github.\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("ok       main", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gh: Bad Gateway (HTTP 502)",
        "GitHub did not answer the request for the branch protection of main: Bad Gateway (HTTP 502)")]
    [InlineData("gh: Upgrade to GitHub Pro (HTTP 403)", "GitHub refused the request for the branch protection of main: Upgrade to GitHub")]
    public void A_branch_whose_protection_was_not_read_is_not_called_unprotected(string refusal, string said)
    {
        AnswerWell();
        Answer(Rules, "[]");
        Refuse($"{About}/branches/main/protection", refusal);
        var output = Run().Output;
        Assert.Contains(said, output, StringComparison.Ordinal);
        Assert.DoesNotContain("main is not protected", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_rights_to_read_the_protection_it_is_not_called_missing()
    {
        AnswerWell();
        Answer(About, NotAdministrator);
        Answer(Rules, "[]");
        var output = Run().Output;
        Assert.Contains("check    main may not be protected: by its rulesets, changes don't need a pull request, ", output,
            StringComparison.Ordinal);
        Assert.Contains("Its branch protection was not checked, because only administrators of the repository can read it.", output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("main is not protected", output, StringComparison.Ordinal);
    }

    private void Refuse(string path, string words) => Site.With($"bin/refusals/{path.Replace('/', '_')}", words + "\n");

    // The ruleset that a site imports is what doctor wants to read back.
    [Fact]
    public void The_ruleset_of_a_newSite_is_enough()
    {
        AnswerWell();
        var rules = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Folder, ".github", "ruleset.json")))!["rules"]!.AsArray();
        foreach (var rule in rules) rule!["ruleset_id"] = 7;
        Answer(Rules, rules.ToJsonString());
        Assert.Contains("ok       main can be changed only by a pull request", Run().Output, StringComparison.Ordinal);
    }
}

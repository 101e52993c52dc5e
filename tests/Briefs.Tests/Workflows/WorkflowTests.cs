using System.Text.Json;
using System.Text.RegularExpressions;
using Briefs.Tests.Architecture;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Briefs.Tests.Workflows;

/// <summary>What a workflow may never do, whoever proposes what.</summary>
public sealed partial class WorkflowTests
{
    private static readonly IReadOnlyList<Workflow> All = Workflow.All();

    /// <summary>What each job may do, and nothing beyond. A right more is a decision, and is made here.</summary>
    private static readonly Dictionary<string, string> Rights = new(StringComparer.Ordinal)
    {
        ["check/check"] = "contents: read",
        ["links/ask"] = "actions: read, contents: read",
        ["links/tell"] = "issues: write",
        ["preview/find"] = "contents: read, pull-requests: read",
        ["preview/build"] = "contents: read",
        ["preview/publish"] = "contents: write, pull-requests: write",
        ["preview-clean/clean"] = "contents: write, pull-requests: read",
        ["publish/build"] = "contents: read",
        ["publish/attest"] = "attestations: write, id-token: write",
        ["publish/publish"] = "contents: write",
        ["release/build"] = "contents: read",
        ["release/desk"] = "contents: read",
        ["release/native"] = "contents: read",
        ["release/pointer"] = "contents: read",
        ["release/attest"] = "attestations: write, id-token: write",
        ["release/release"] = "contents: write",
        ["release/nuget"] = "id-token: write",
        ["report/read"] = "actions: read, pull-requests: read",
        ["report/scan"] = "security-events: write",
        ["report/suggest"] = "pull-requests: write",
        ["scheduled/look"] = "contents: read",
        ["scheduled/publish"] = "attestations: write, contents: write, id-token: write",
    };

    [Fact]
    public void No_workflow_has_a_right_by_default() =>
        Assert.All(All, w => Assert.Empty(Assert.IsType<YamlMappingNode>(Workflow.Find(w.Root, "permissions")).Children));

    [Fact]
    public void Each_job_has_the_rights_it_needs_and_no_other() =>
        Assert.Equal(
            Rights.OrderBy(r => r.Key, StringComparer.Ordinal),
            All.SelectMany(w => w.Jobs.Select(j => KeyValuePair.Create($"{w.Name}/{j.Name}", Workflow.RightsOf(j.Job))))
                .OrderBy(r => r.Key, StringComparer.Ordinal));

    [Fact]
    public void No_job_runs_longer_than_half_an_hour() =>
        Assert.All(All.SelectMany(w => w.Jobs).Where(j => Workflow.Scalar(j.Job, "uses") is null),
            j => Assert.InRange(int.Parse(Workflow.Scalar(j.Job, "timeout-minutes") ?? "0", CultureInfo.InvariantCulture), 1, 30));

    [Fact]
    public void Each_workflow_says_what_may_run_beside_it() =>
        Assert.All(All, w =>
        {
            var concurrency = Workflow.Map(w.Root, "concurrency");
            Assert.False(string.IsNullOrEmpty(Workflow.Scalar(concurrency!, "group")));
            Assert.NotNull(Workflow.Scalar(concurrency!, "cancel-in-progress"));
        });

    [Fact]
    public void No_expression_stands_in_a_shell_line()
    {
        var lines = All.SelectMany(w => w.Steps).Select(s => Workflow.Scalar(s, "run")).OfType<string>().ToArray();
        Assert.True(lines.Length > 8);
        Assert.All(lines, line => Assert.DoesNotContain("${{", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Shell_lines_end_at_the_first_fault_of_a_pipe() =>
        Assert.All(All, w => Assert.Equal("bash", Workflow.Scalar(Workflow.Map(Workflow.Map(w.Root, "defaults")!, "run")!, "shell")));

    [Fact]
    public void No_foreign_script_is_put_together_from_an_event() =>
        Assert.All(All.SelectMany(w => w.Steps),
            s => Assert.Null(Workflow.Map(s, "with") is { } with ? Workflow.Find(with, "script") : null));

    [Fact]
    public void Nothing_runs_with_rights_on_proposed_code() =>
        Assert.All(All, w =>
        {
            Assert.DoesNotContain("pull_request_target", w.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("allow-unsafe-pr-checkout", w.Text, StringComparison.Ordinal);
        });

    [Fact]
    public void No_workflow_has_a_secret() =>
        Assert.All(All, w => Assert.DoesNotContain("secrets.", w.Text, StringComparison.Ordinal));

    // GitHub's queue waits for a required check until it is reported, and starts no run of "pull_request".
    [Fact]
    public void A_merge_queue_gets_the_check_it_waits_for()
    {
        var check = All.Single(w => w.Name == "check");
        Assert.Equal(["pull_request", "merge_group", "workflow_call"],
            Workflow.Entries(Workflow.Map(check.Root, "on")!).Select(e => e.Key));
        Assert.Equal("check-${{ github.event.pull_request.number || github.ref }}",
            Workflow.Scalar(Workflow.Map(check.Root, "concurrency")!, "group"));
        Assert.Contains("${{ github.event.pull_request.base.sha || github.event.merge_group.base_sha }}",
            check.Steps.Where(IsCheckout).Select(s => Workflow.Scalar(Workflow.Map(s, "with")!, "ref")));
        Assert.Contains("'merge-queue' || format('pr-{0}', github.event.pull_request.number)", check.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ruleset_to_import_requires_the_job_that_checks_and_nothing_else()
    {
        using var ruleset = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, ".github", "ruleset.json")));
        var rules = ruleset.RootElement.GetProperty("rules").EnumerateArray().ToDictionary(r => r.GetProperty("type").GetString()!);
        Assert.Equal(["deletion", "non_fast_forward", "pull_request", "required_status_checks"], rules.Keys.Order());
        var check = Assert.Single(rules["required_status_checks"].GetProperty("parameters").GetProperty("required_status_checks")
            .EnumerateArray().ToArray());
        var (name, job) = Assert.Single(All.Single(w => w.Name == "check").Jobs);
        Assert.Null(Workflow.Scalar(job, "name"));
        Assert.Equal(name, check.GetProperty("context").GetString());
        // GitHub Actions: a status that someone sets by hand has another source.
        Assert.Equal(15368, check.GetProperty("integration_id").GetInt32());
        Assert.Empty(ruleset.RootElement.GetProperty("bypass_actors").EnumerateArray());
        Assert.Equal("active", ruleset.RootElement.GetProperty("enforcement").GetString());
        Assert.Equal("~DEFAULT_BRANCH", ruleset.RootElement.GetProperty("conditions").GetProperty("ref_name").GetProperty("include")[0]
            .GetString());
    }

    // Reviewers of these environments approve. There are none until someone adds them.
    [Fact]
    public void Only_jobs_that_publish_wait_for_an_approval_and_only_if_there_is_something_to_publish()
    {
        var waiting = All.SelectMany(w => w.Jobs.Select(j => (Name: $"{w.Name}/{j.Name}", j.Job)))
            .Where(j => Workflow.Find(j.Job, "environment") is not null).ToArray();
        Assert.Equal(["publish/publish: publication", "release/nuget: nuget"],
            waiting.Select(j => $"{j.Name}: {Workflow.Scalar(j.Job, "environment")}"));
        Assert.Equal(["needs.build.outputs.changed == 'true'", "vars.NUGET_USER != ''"], waiting.Select(j => Workflow.Scalar(j.Job, "if")));
    }

    [Fact]
    public void What_runs_for_a_fork_has_no_token() =>
        Assert.DoesNotContain("github.token", All.Single(w => w.Name == "check").Text, StringComparison.Ordinal);

    [Fact]
    public void The_token_stays_in_a_checkout_only_where_something_is_pushed()
    {
        var checkouts = All.SelectMany(w => w.Jobs).SelectMany(j => Workflow.StepsOf(j.Job).Select(s => (j.Job, Step: s)))
            .Where(s => IsCheckout(s.Step)).ToArray();
        Assert.True(checkouts.Length > 5);
        Assert.All(checkouts, c => Assert.Equal(
            Workflow.RightsOf(c.Job).Contains("contents: write", StringComparison.Ordinal) ? "true" : "false",
            Workflow.Scalar(Workflow.Map(c.Step, "with")!, "persist-credentials")));
    }

    [Fact]
    public void A_job_that_may_write_checks_out_nothing_that_was_proposed() =>
        Assert.All(
            All.SelectMany(w => w.Jobs).Where(j => Workflow.RightsOf(j.Job).Contains("write", StringComparison.Ordinal))
                .SelectMany(j => Workflow.StepsOf(j.Job)).Where(IsCheckout),
            s =>
                Assert.Contains(Workflow.Scalar(Workflow.Map(s, "with")!, "ref"),
                    (string?[])[null, "${{ github.event.repository.default_branch }}"]));

    [Fact]
    public void A_fork_has_no_preview_at_our_address()
    {
        var find = All.Single(w => w.Name == "preview").Jobs.Single(j => j.Name == "find").Job;
        Assert.Contains("github.event.workflow_run.head_repository.full_name == github.repository", Workflow.Scalar(find, "if"),
            StringComparison.Ordinal);
        Assert.All(All.Single(w => w.Name == "preview").Jobs.Where(j => j.Name != "find"),
            j => Assert.Contains("find", Workflow.Find(j.Job, "needs")!.ToString(), StringComparison.Ordinal));
    }

    // A job that can write nothing reads what the check of a fork saved. Jobs that can read nothing else post what it makes of it.
    [Fact]
    public void Of_a_fork_nothing_is_checked_out_or_run_to_post_its_report()
    {
        var report = All.Single(w => w.Name == "report");
        Assert.All(report.Steps.Select(s => Workflow.Scalar(s, "uses")).OfType<string>(),
            used => Assert.Matches("^actions/(up|down)load-artifact@", used));
        Assert.All(report.Steps.Select(s => Workflow.Scalar(s, "run")).OfType<string>(),
            lines => Assert.DoesNotMatch(@"(?m)^\s*(briefs|git|source|eval|bash|sh) ", lines));
        Assert.Contains("github.event.workflow_run.head_repository.full_name != github.repository",
            Workflow.Scalar(report.Jobs.Single(j => j.Name == "read").Job, "if"), StringComparison.Ordinal);
        Assert.All(report.Jobs.Where(j => j.Name != "read"),
            j => Assert.StartsWith("needs.read.outputs.", Workflow.Scalar(j.Job, "if"), StringComparison.Ordinal));
    }

    [Fact]
    public void Proposed_content_is_taken_without_its_settings_and_its_workflows()
    {
        var proposed = All.Single(w => w.Name == "preview").Steps.Where(IsCheckout).Select(s => Workflow.Map(s, "with")!)
            .Where(w => Workflow.Scalar(w, "ref") is not null).ToArray();
        Assert.Equal("content", Workflow.Scalar(Assert.Single(proposed), "sparse-checkout"));
        Assert.Equal("proposed", Workflow.Scalar(proposed[0], "path"));
        Assert.Contains("cp \"$RUNNER_TEMP/content/site.yml\" content/site.yml", All.Single(w => w.Name == "preview").Text,
            StringComparison.Ordinal);
    }

    // A pull request can put anything into a cache. The check of a pull request publishes nothing, and GitHub gives what it saves only to
    // later checks of the same pull request.
    [Fact]
    public void Nothing_that_publishes_takes_from_a_cache() =>
        Assert.Equal(["check"], All.Where(w => Cache().IsMatch(w.Text)).Select(w => w.Name));

    [Fact]
    public void A_check_keeps_the_caches_of_both_sites_and_their_key_and_nothing_else()
    {
        var cache = Workflow.Map(Assert.Single(All.Single(w => w.Name == "check").Steps, IsCache), "with")!;
        Assert.Equal(".briefs-cache/\nbefore/.briefs-cache/\n~/.cache/briefs/\n", Workflow.Scalar(cache, "path"));
        const string version = "briefs-${{ hashFiles('.config/dotnet-tools.json', '.github/actions/briefs/*') }}-";
        Assert.Equal(version + "${{ hashFiles('content/**') }}", Workflow.Scalar(cache, "key"));
        Assert.Equal(version, Workflow.Scalar(cache, "restore-keys"));
    }

    // GitHub gives what a run of a merge queue saves to no other run.
    [Fact]
    public void A_merge_queue_keeps_no_cache() => Assert.Equal("${{ github.event_name == 'pull_request' }}",
        Workflow.Scalar(Assert.Single(All.Single(w => w.Name == "check").Steps, IsCache), "if"));

    [Fact]
    public void Only_changed_pages_are_packed_for_a_review()
    {
        var packing = All.Single(w => w.Name == "check").Steps.Select(step => Workflow.Scalar(step, "run"))
            .Single(run => run?.Contains("briefs pack", StringComparison.Ordinal) == true);
        Assert.Equal("if [[ -d before/_site ]]; then briefs pack _site reports/pages --against before/_site; fi\n", packing);
    }

    private static bool IsCache(YamlMappingNode step) =>
        Workflow.Scalar(step, "uses")?.StartsWith("actions/cache@", StringComparison.Ordinal) == true;

    private static bool IsCheckout(YamlMappingNode step) =>
        Workflow.Scalar(step, "uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true;

    [GeneratedRegex(@"actions/cache|cache: *true")]
    private static partial Regex Cache();
}

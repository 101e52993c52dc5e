using System.Text.Json;

namespace Briefs.Cli.Doctor;

/// <summary>What GitHub requires of a change to a branch, by rulesets and by branch protection.</summary>
/// <param name="PullRequest">A pull request is required.</param>
/// <param name="Check">The check of <c>check.yml</c> is required.</param>
/// <param name="History">No one can overwrite the history (force push).</param>
internal readonly record struct BranchRules(bool PullRequest, bool Check, bool History)
{
    /// <summary>The name of the job in <c>check.yml</c>.</summary>
    private const string CheckName = "check";

    /// <summary>The requirements that are missing, as parts of a sentence.</summary>
    public IEnumerable<string> Missing
    {
        get
        {
            if (!PullRequest) yield return "changes don't need a pull request";
            if (!Check) yield return "changes don't need a successful check";
            if (!History) yield return "its history can be overwritten";
        }
    }

    /// <summary>The answer to <c>repos/OWNER/NAME/rules/branches/BRANCH</c>: the rules of all active rulesets.</summary>
    public static BranchRules OfRulesets(JsonElement root)
    {
        var rules = AnswerFields.Items(root).ToList();
        return new BranchRules(
            rules.Any(r => r.Text("type") == "pull_request"),
            rules.Where(r => r.Text("type") == "required_status_checks")
                .SelectMany(r => (r.Field("parameters")?.Field("required_status_checks")).Items())
                .Any(c => c.Text("context") == CheckName),
            rules.Any(r => r.Text("type") == "non_fast_forward"));
    }

    /// <summary>The answer to <c>repos/OWNER/NAME/branches/BRANCH/protection</c>.</summary>
    public static BranchRules OfProtection(JsonElement root)
    {
        var checks = root.Field("required_status_checks");
        return new BranchRules(
            root.Field("required_pull_request_reviews") is { ValueKind: JsonValueKind.Object },
            (checks?.Field("checks")).Items().Any(c => c.Text("context") == CheckName)
                || (checks?.Field("contexts")).Items().Any(c => c.ValueKind == JsonValueKind.String && c.GetString() == CheckName),
            root.Field("allow_force_pushes") is not { } force || force.IsFalse("enabled"));
    }

    /// <summary>Both apply: a change has to meet each of them.</summary>
    public BranchRules Combine(BranchRules other) => new(PullRequest || other.PullRequest, Check || other.Check, History || other.History);
}

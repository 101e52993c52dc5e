using System.Text.Json;

namespace Briefs.Cli.Doctor;

/// <summary>What GitHub requires of a change to a branch, by rulesets and by branch protection.</summary>
/// <param name="PullRequest">A pull request is required.</param>
/// <param name="Check">The check of <c>check.yml</c> is required.</param>
/// <param name="History">No one can overwrite the history (force push).</param>
internal readonly record struct BranchRules(bool PullRequest, bool Check, bool History)
{
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

    /// <summary>What those who are exempt from these rules can do, as parts of a sentence.</summary>
    public IEnumerable<string> Exemptions
    {
        get
        {
            if (!PullRequest) yield return "without a pull request";
            if (!Check) yield return "without a successful check";
            if (!History) yield return "by overwriting its history";
        }
    }

    /// <summary>Of rules in the answer to <c>repos/OWNER/NAME/rules/branches/BRANCH</c>.</summary>
    /// <param name="check">The name that GitHub gives the check of <c>check.yml</c>.</param>
    public static BranchRules OfRulesets(IReadOnlyCollection<JsonElement> rules, string check) => new(
        rules.Any(r => r.Text("type") == "pull_request"),
        rules.Where(r => r.Text("type") == "required_status_checks")
            .SelectMany(r => (r.Field("parameters")?.Field("required_status_checks")).Items())
            .Any(c => c.Text("context") == check),
        rules.Any(r => r.Text("type") == "non_fast_forward"));

    /// <summary>The answer to <c>repos/OWNER/NAME/branches/BRANCH/protection</c>.</summary>
    /// <param name="check">The name that GitHub gives the check of <c>check.yml</c>.</param>
    public static BranchRules OfProtection(JsonElement root, string check)
    {
        var checks = root.Field("required_status_checks");
        return new BranchRules(
            root.Field("required_pull_request_reviews") is { ValueKind: JsonValueKind.Object },
            (checks?.Field("checks")).Items().Any(c => c.Text("context") == check)
                || (checks?.Field("contexts")).Items().Any(c => c.ValueKind == JsonValueKind.String && c.GetString() == check),
            root.Field("allow_force_pushes") is not { } force || force.IsFalse("enabled"));
    }

    /// <summary>Those of <see cref="OfProtection"/> that apply to everyone, administrators too.</summary>
    public static BranchRules OfProtectionForEveryone(JsonElement root, string check)
    {
        if (root.Field("enforce_admins")?.IsTrue("enabled") != true) return default;
        var rules = OfProtection(root, check);
        var exempt = root.Field("required_pull_request_reviews")?.Field("bypass_pull_request_allowances");
        return rules with
        {
            PullRequest = rules.PullRequest && ((string[])["users", "teams", "apps"]).All(who => !(exempt?.Field(who)).Items().Any()),
        };
    }

    /// <summary>Both apply: a change has to meet each of them.</summary>
    public BranchRules Combine(BranchRules other) => new(PullRequest || other.PullRequest, Check || other.Check, History || other.History);
}

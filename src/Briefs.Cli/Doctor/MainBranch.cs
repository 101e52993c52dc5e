using System.Text.Json;
using Briefs.Cli.Init;

namespace Briefs.Cli.Doctor;

/// <summary>Whether rulesets or branch protection keep everyone from changing the main branch without a check.</summary>
/// <param name="folder">The site.</param>
/// <param name="get">Reads a path below <c>repos/OWNER/NAME/</c>.</param>
internal sealed class MainBranch(string folder, Func<string, GitHubAnswer> get, bool isAdministrator)
{
    public const string Name = "main";
    private const string Ruleset = ".github/ruleset.json";
    private const string EditRule = $"On GitHub, open Settings, Branches, edit the rule of {Name}, and";

    // A person on the bypass list who can bypass the rules only in a pull request.
    private const string OnlyInPullRequest = "pull_request";

    private readonly string _check = SelectedActions.UsedIn(folder).Any(used => SharedWorkflows.IsCall(used, "check.yml@"))
        ? SharedWorkflows.CheckName
        : "check";

    public DoctorCheck Examine()
    {
        var rulesets = get($"rules/branches/{Name}?per_page=100");
        if (!rulesets.IsRead) return GitHubChecks.Unread($"the rules of {Name}", rulesets);
        var rules = AnswerFields.Items(rulesets.Root).ToList();
        var reach = Reach(rules);
        var (some, everyone) = (BranchRules.OfRulesets(rules, _check), reach.Everyone);
        var advice = "On GitHub, open Settings, Rules, Rulesets, open the ruleset, and empty its bypass list.";
        // Branch protection is older than rulesets, and only administrators can read it.
        if (everyone.Missing.Any() && isAdministrator)
        {
            var answer = get($"branches/{Name}/protection");
            if (answer is { IsRead: true, Root: var protection })
            {
                var added = BranchRules.OfProtection(protection, _check);
                if (some.Missing.Any()) advice = AdviceOf(protection);
                (some, everyone) = (some.Combine(added), everyone.Combine(BranchRules.OfProtectionForEveryone(protection, _check)));
            }
            else if (answer.Kind != AnswerKind.NotFound)
            {
                return GitHubChecks.Unread($"the branch protection of {Name}", answer);
            }
        }

        if (some.Missing.Any()) return isAdministrator ? Unprotected(some) : PartlyRead(some);
        if (!everyone.Missing.Any())
            return DoctorCheck.Fine($"{Name} can be changed only by a pull request with a successful check, and can't be overwritten.");
        var possible = everyone.Combine(reach.Unchecked);
        return possible.Missing.Any()
            ? DoctorCheck.Doubtful(
                $"The rules of {Name} don't apply to everyone: those who are exempt can change it "
                    + $"{string.Join(" or ", possible.Exemptions)}.",
                advice)
            : DoctorCheck.Doubtful(
                $"{Name} can be changed only by a pull request with a successful check, but the bypass list was not checked: those on "
                    + "it are exempt.",
                isAdministrator ? "On GitHub, open Settings, Rules, Rulesets, open the ruleset, and check its bypass list."
                    : "Ask an administrator to run briefs doctor --github.");
    }

    private static DoctorCheck PartlyRead(BranchRules rules) => DoctorCheck.Doubtful(
        $"{Name} may not be protected: by its rulesets, {string.Join(", ", rules.Missing)}. Its branch protection was not checked, because "
            + "only administrators of the repository can read it.",
        "Ask an administrator to run briefs doctor --github.");

    private DoctorCheck Unprotected(BranchRules rules)
    {
        var file = File.Exists(Path.Combine(folder, Ruleset))
            ? Ruleset
            : $"{Ruleset} of a new site, which briefs init creates in an empty folder";
        return DoctorCheck.Doubtful($"{Name} is not protected: {string.Join(", ", rules.Missing)}.",
            $"On GitHub, open Settings, Rules, Rulesets, and select New ruleset, Import a ruleset. Choose {file}.");
    }

    // GitHub lists the people who can bypass a ruleset only to those who can edit it. To others, the field is missing.
    private RulesetReach Reach(List<JsonElement> rules)
    {
        var reach = default(RulesetReach);
        foreach (var ruleset in rules.GroupBy(r => r.Field("ruleset_id") is { ValueKind: JsonValueKind.Number } id ? id.GetRawText() : ""))
        {
            var part = BranchRules.OfRulesets([.. ruleset], _check);
            if (BypassOf(ruleset.Key) is not { } actors)
            {
                reach = reach with { Unchecked = reach.Unchecked.Combine(part) };
                continue;
            }

            var modes = AnswerFields.Items(actors).Select(actor => actor.Text("bypass_mode")).ToList();
            if (modes.Any(mode => mode != OnlyInPullRequest)) continue;
            reach = reach with { Everyone = reach.Everyone.Combine(modes.Count == 0 ? part : part with { Check = false }) };
        }

        return reach;
    }

    private JsonElement? BypassOf(string ruleset) => ruleset.Length == 0 ? null
        : get($"rulesets/{ruleset}") is { IsRead: true, Root: var root }
            && root.Field("bypass_actors") is { ValueKind: JsonValueKind.Array } actors ? actors : null;

    /// <summary>To whom the rulesets of a branch apply.</summary>
    /// <param name="Everyone">The rules without exceptions.</param>
    /// <param name="Unchecked">The rules whose exceptions are unknown.</param>
    private readonly record struct RulesetReach(BranchRules Everyone, BranchRules Unchecked);

    private static string AdviceOf(JsonElement protection) => protection.Field("enforce_admins")?.IsTrue("enabled") == true
        ? $"{EditRule} clear “Allow specified actors to bypass required pull requests”."
        : $"{EditRule} select “Do not allow bypassing the above settings”, so that it applies to administrators too.";
}

using System.Text.Json;

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

    public DoctorCheck Examine()
    {
        var rulesets = get($"rules/branches/{Name}?per_page=100");
        if (!rulesets.IsRead) return GitHubChecks.Unread($"the rules of {Name}", rulesets);
        var rules = AnswerFields.Items(rulesets.Root).ToList();
        var (some, everyone) = (BranchRules.OfRulesets(rules), ForEveryone(rules));
        var advice = "On GitHub, open Settings, Rules, Rulesets, open the ruleset, and empty its bypass list.";
        // Branch protection is older than rulesets, and only administrators can read it.
        if (everyone.Missing.Any() && isAdministrator && get($"branches/{Name}/protection") is { IsRead: true, Root: var protection })
        {
            var added = BranchRules.OfProtection(protection);
            if (some.Missing.Any()) advice = AdviceOf(protection);
            (some, everyone) = (some.Combine(added), everyone.Combine(BranchRules.OfProtectionForEveryone(protection)));
        }

        if (some.Missing.Any()) return Unprotected(some);
        return everyone.Missing.Any()
            ? DoctorCheck.Doubtful(
                $"The rules of {Name} don't apply to everyone: those who are exempt can change it "
                    + $"{string.Join(" or ", everyone.Exemptions)}.",
                advice)
            : DoctorCheck.Fine($"{Name} can be changed only by a pull request with a successful check, and can't be overwritten.");
    }

    private DoctorCheck Unprotected(BranchRules rules)
    {
        var file = File.Exists(Path.Combine(folder, Ruleset))
            ? Ruleset
            : $"{Ruleset} of a new site, which briefs init creates in an empty folder";
        return DoctorCheck.Doubtful($"{Name} is not protected: {string.Join(", ", rules.Missing)}.",
            $"On GitHub, open Settings, Rules, Rulesets, and select New ruleset, Import a ruleset. Choose {file}.");
    }

    // GitHub lists the people who can bypass a ruleset only to those who can edit it. To others, the list seems to be empty.
    private BranchRules ForEveryone(List<JsonElement> rules) =>
        rules.GroupBy(r => r.Field("ruleset_id") is { ValueKind: JsonValueKind.Number } id ? id.GetRawText() : "")
            .Aggregate(default(BranchRules), (all, ruleset) =>
            {
                var part = BranchRules.OfRulesets([.. ruleset]);
                var modes = ruleset.Key.Length == 0 ? []
                    : get($"rulesets/{ruleset.Key}").Root.Field("bypass_actors").Items().Select(a => a.Text("bypass_mode")).ToList();
                if (modes.Any(m => m != OnlyInPullRequest)) return all;
                return all.Combine(modes.Count == 0 ? part : part with { Check = false });
            });

    private static string AdviceOf(JsonElement protection) => protection.Field("enforce_admins")?.IsTrue("enabled") == true
        ? $"{EditRule} clear “Allow specified actors to bypass required pull requests”."
        : $"{EditRule} select “Do not allow bypassing the above settings”, so that it applies to administrators too.";
}

namespace Briefs.Reading.Rules;

public sealed class LimitExceeded : StageRule
{
    public static LimitExceeded Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "limit-exceeded",
        Group = RuleGroup.Site,
        Severity = Severity.Error,
        Message = "There are more {0} here than Briefs takes: {2}, where {1} is the most.",
        Help = "Split it into smaller parts.",
        Why = "Limits keep a build fast, and keep a file made to break it from doing so.",
        Bad =
        [
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\n⟦⟧" + new string('a', 100_001) + "\n"),
                ("content/briefs/another.md", "---\ntitle: Another border\ndate: 2024-03-02\n---\n\nNobody crossed.\n")),
        ],
        Good =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n",
        ],
    };
}

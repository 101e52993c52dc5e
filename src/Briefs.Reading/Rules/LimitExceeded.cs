namespace Briefs.Reading.Rules;

public sealed class LimitExceeded : StageRule
{
    public static LimitExceeded Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "limit-exceeded",
        Group = RuleGroup.Site,
        Severity = Severity.Error,
        Message = "Size limit exceeded: at most {1} {0} are allowed, but there are {2}.",
        Help = "Split the text into smaller parts.",
        Why = "Size limits keep builds fast, even if a file was designed to slow them down.",
        Bad =
        [
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\n⟦⟧" + new string('a', 100_001) + "\n"),
                ("content/briefs/another.md", "---\ntitle: Another border\ndate: 2024-03-02\n---\n\nNo one crossed.\n")),
        ],
        Good =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n",
        ],
    };
}

namespace Briefs.Reading.Rules;

public sealed class FrontMatterDuplicateKey : StageRule
{
    public static FrontMatterDuplicateKey Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "front-matter-duplicate-key",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Error,
        Message = "`{0}` is written twice.",
        Help = "Keep one of the two.",
        Why = "Only one of the two could count, and a reviewer who looks at the first would not see the second.",
        Bad =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\n⟦title⟧: A border opens\n---\n\nNobody crossed.\n",
        ],
        Good =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n",
        ],
    };
}

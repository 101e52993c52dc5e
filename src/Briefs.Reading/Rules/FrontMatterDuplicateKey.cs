namespace Briefs.Reading.Rules;

public sealed class FrontMatterDuplicateKey : StageRule
{
    public static FrontMatterDuplicateKey Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "front-matter-duplicate-key",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Error,
        Message = "`{0}` appears twice.",
        Help = "Delete one of the two entries.",
        Why = "If a key appears twice, only one of its values can be used, and a reviewer who reads the first may miss the second.",
        Bad =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\n⟦title⟧: A border opens\n---\n\nNo one crossed.\n",
        ],
        Good =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n",
        ],
    };
}

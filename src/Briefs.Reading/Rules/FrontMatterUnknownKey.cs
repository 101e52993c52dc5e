namespace Briefs.Reading.Rules;

public sealed class FrontMatterUnknownKey : StageRule
{
    public static FrontMatterUnknownKey Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "front-matter-unknown-key",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Error,
        Message = "`{0}` is not a key that is known here.",
        Help = "{1} Keys are spelt as in the manual.",
        Why = "What stands under a misspelt key would be ignored in silence: an embargo, a correction, a source's date.",
        Bad =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\n⟦sumary⟧: Guards sent everybody back.\n---\n\nNobody crossed.\n",
            "---\ntitle: A border closes\ndate: 2024-03-01\nupdates:\n  - date: 2024-03-02\n    text: It is open.\n"
                + "    ⟦legend⟧: The crossing\n---\n\nNobody crossed.\n",
        ],
        Good =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\nsummary: Guards sent everybody back.\n---\n\nNobody crossed.\n",
        ],
    };
}

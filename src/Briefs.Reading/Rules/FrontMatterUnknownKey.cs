namespace Briefs.Reading.Rules;

public sealed class FrontMatterUnknownKey : StageRule
{
    public static FrontMatterUnknownKey Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "front-matter-unknown-key",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Error,
        Message = "Unknown key `{0}`.",
        Help = "{1} The manual lists the keys.",
        Why = "If Briefs ignored a misspelled key, an embargo, a correction or the date of a source could be lost without a warning.",
        Bad =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\n⟦sumary⟧: Guards sent everyone back.\n---\n\nNo one crossed.\n",
            "---\ntitle: A border closes\ndate: 2024-03-01\nupdates:\n  - date: 2024-03-02\n    text: It is open.\n"
                + "    ⟦legend⟧: The crossing\n---\n\nNo one crossed.\n",
        ],
        Good =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\nsummary: Guards sent everyone back.\n---\n\nNo one crossed.\n",
        ],
    };
}

namespace Briefs.Reading.Rules;

public sealed class FrontMatterMalformed : StageRule
{
    public static FrontMatterMalformed Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "front-matter-malformed",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Error,
        Message = "Syntax error: {0}.",
        Help = "{1} The manual has front matter that you can copy.",
        Why = "Briefs cannot check front matter that it cannot read, so a date or an embargo could be lost without a warning.",
        Bad =
        [
            "---\n⟦title A border closes⟧\ndate: 2024-03-01\n---\n\nNo one crossed.\n",
            "---\ntitle: ⟦@⟧handle speaks\ndate: 2024-03-01\n---\n\nNo one crossed.\n",
            "---\ntitle: A border closes\ndate: 2024-03-01\ntopics: ⟦[⟧asylum, torture\n---\n\nNo one crossed.\n",
        ],
        Good =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n",
            "---\ntitle: >-\n  @handle speaks\ndate: 2024-03-01\n---\n\nNo one crossed.\n",
        ],
    };
}

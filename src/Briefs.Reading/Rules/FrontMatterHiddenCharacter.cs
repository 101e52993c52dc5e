namespace Briefs.Reading.Rules;

public sealed class FrontMatterHiddenCharacter : StageRule
{
    public static FrontMatterHiddenCharacter Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "front-matter-hidden-character",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Error,
        Message = "There is an invisible character here: {0}.",
        Help = "Delete it and type the text around it anew.",
        Why = "A character that nobody sees can hide a line from the reviewer, turn a text around, or begin a new key where none is seen.",
        Bad =
        [
            "---\ntitle: A border⟦\u2028⟧closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n",
            "---\ntitle: A ⟦\u202e⟧border closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n",
        ],
        Good =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n",
        ],
    };
}

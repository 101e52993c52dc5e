namespace Briefs.Reading.Rules;

public sealed class FrontMatterHiddenCharacter : StageRule
{
    public static FrontMatterHiddenCharacter Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "front-matter-hidden-character",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Error,
        Message = "Invisible character: {0}.",
        Help = "Delete the character and retype the text around it.",
        Why = "An invisible character can hide a line from the reviewer, reverse the text, or start a new key where none is visible.",
        Bad =
        [
            "---\ntitle: A border⟦\u2028⟧closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n",
            "---\ntitle: A ⟦\u202e⟧border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n",
        ],
        Good =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n",
        ],
    };
}

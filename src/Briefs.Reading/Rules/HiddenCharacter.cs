namespace Briefs.Reading.Rules;

public sealed class HiddenCharacter : StageRule
{
    public static HiddenCharacter Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "hidden-character",
        Group = RuleGroup.Prose,
        Severity = Severity.Error,
        Message = "Invisible character: {0}.",
        Help = "Delete the character and retype the text around it.",
        Why = "An invisible character can make readers see different words from the ones that Briefs checked.",
        Bad =
        [
            "No one ⟦\u202e⟧crossed.\n",
            "No one⟦\u0007⟧ crossed.\n",
            "No one ⟦&#x202E;⟧crossed.\n",
        ],
        Good =
        [
            "No one crossed.\n",
        ],
    };
}

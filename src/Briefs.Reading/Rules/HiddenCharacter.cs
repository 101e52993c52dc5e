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
        Help = "Delete it and retype the text around it.",
        Why = "Because of an invisible character, readers may see different words from those that were checked.",
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

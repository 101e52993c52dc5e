namespace Briefs.Reading.Rules;

public sealed class HiddenCharacter : StageRule
{
    public static HiddenCharacter Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "hidden-character",
        Group = RuleGroup.Prose,
        Severity = Severity.Error,
        Message = "There is an invisible character here: {0}.",
        Help = "Delete it and type the text around it anew.",
        Why = "A character that nobody sees can show readers other words than those that were checked.",
        Bad =
        [
            "Nobody ⟦\u202e⟧crossed.\n",
            "Nobody⟦\u0007⟧ crossed.\n",
            "Nobody ⟦&#x202E;⟧crossed.\n",
        ],
        Good =
        [
            "Nobody crossed.\n",
        ],
    };
}

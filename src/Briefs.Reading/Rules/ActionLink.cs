namespace Briefs.Reading.Rules;

public sealed class ActionLink : StageRule
{
    public static ActionLink Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "action-link",
        Group = RuleGroup.Links,
        Severity = Severity.Error,
        Message = "A call to action must have exactly one link; this one has {0}.",
        Help = "Write one link in the block, such as `[Sign the petition](https://example.org/petition)`. Move any other link out of the "
            + "block, or into a block of its own.",
        Why = "A call to action becomes a button that opens its link. Without a link, the button leads nowhere; with two, it is unclear "
            + "where it leads.",
        Bad =
        [
            "> ⟦[!ACTION] Sign the petition⟧\n> Tell the minister.",
            "> ⟦[!ACTION]⟧\n> [Sign](https://example.org/a) or [write](https://example.org/b).",
        ],
        Good =
        [
            "> [!ACTION] Sign the petition\n> [The petition](https://example.org/petition)",
            "> [!ACTION]\n> [Sign the petition](https://example.org/petition)",
        ],
    };
}

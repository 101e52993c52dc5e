namespace Briefs.Reading.Rules;

public sealed class FrontMatterDateOrder : StageRule
{
    public static FrontMatterDateOrder Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "front-matter-date-order",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Error,
        Message = "{0} ({1}) is before {2} ({3}).",
        Help = "One of the two dates is wrong; correct it.",
        Why = "If two dates contradict each other, readers may doubt all the other dates.",
        Bad =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\ncorrections:\n  - date: ⟦2024-02-01⟧\n"
                + "    text: An earlier version gave a wrong name.\n---\n\nNo one crossed.\n",
        ],
        Good =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\ncorrections:\n  - date: 2024-03-02\n"
                + "    text: An earlier version gave a wrong name.\n---\n\nNo one crossed.\n",
        ],
    };
}

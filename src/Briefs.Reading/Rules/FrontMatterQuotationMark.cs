namespace Briefs.Reading.Rules;

public sealed class FrontMatterQuotationMark : StageRule
{
    public static FrontMatterQuotationMark Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "front-matter-quotation-mark",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Error,
        Message = "The text of `{0}` opens with a straight quotation mark, which would end it at the next one, or never end it.",
        Help = "{1} Behind >- a text may hold any sign.",
        Why = "In YAML marks around a text are not part of it. A headline that begins with a quotation must stand on a line of its own.",
        Bad =
        [
            "---\ntitle: ⟦'⟧90s camps are back\ndate: 2024-03-01\n---\n\nNobody crossed.\n",
        ],
        Good =
        [
            "---\ntitle: >-\n  A border closes, a road opens\ndate: 2024-03-01\n---\n\nNobody crossed.\n",
            "---\ntitle: \"A border closes\"\ndate: 2024-03-01\n---\n\nNobody crossed.\n",
        ],
    };
}

namespace Briefs.Reading.Rules;

public sealed class FrontMatterQuotationMark : StageRule
{
    public static FrontMatterQuotationMark Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "front-matter-quotation-mark",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Error,
        Message = "The text of `{0}` starts with a straight quotation mark, which YAML does not read as part of the text.",
        Help = "{1} After >-, the text may contain any character.",
        Why = """
            In YAML, quotation marks around a value are not part of the value. If a headline starts with a quotation mark, write `>-`
            after the key, and put the headline on the next line, indented.
            """,
        Bad =
        [
            "---\ntitle: ⟦'⟧90s camps are back\ndate: 2024-03-01\n---\n\nNo one crossed.\n",
        ],
        Good =
        [
            "---\ntitle: >-\n  A border closes, a road opens\ndate: 2024-03-01\n---\n\nNo one crossed.\n",
            "---\ntitle: \"A border closes\"\ndate: 2024-03-01\n---\n\nNo one crossed.\n",
        ],
    };
}

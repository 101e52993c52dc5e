namespace Briefs.Reading.Rules;

public sealed class FrontMatterComment : StageRule
{
    public static FrontMatterComment Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "front-matter-comment",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Error,
        Message = "Everything from this `#` onward would be cut from `{0}`.",
        Help = "Write `{0}: >-` and put the text on the next line, indented by two more spaces. If you meant a comment, put two spaces "
            + "before the `#` and one after it.",
        Why = "In YAML, a space followed by # starts a comment, so part of a headline could disappear without a warning.",
        Bad =
        [
            "---\ntitle: A border closes in sector ⟦#⟧4\ndate: 2024-03-01\n---\n\nNo one crossed.\n",
        ],
        Good =
        [
            "---\ntitle: >-\n  A border closes in sector #4\ndate: 2024-03-01\n---\n\nNo one crossed.\n",
            "---\ntitle: A border closes  # first of two\ndate: 2024-03-01\n---\n\nNo one crossed.\n",
        ],
    };
}

namespace Briefs.Reading.Rules;

public sealed class FrontMatterComment : StageRule
{
    public static FrontMatterComment Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "front-matter-comment",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Error,
        Message = "Everything from this `#` on would be left out of `{0}`.",
        Help = "Write `{0}: >-`, and put the text on the next line, indented by two more spaces. If a remark is meant, put two spaces "
            + "before the `#` and one behind it.",
        Why = "In YAML a space and # begin a remark. Half a headline would vanish, and nobody would be told.",
        Bad =
        [
            "---\ntitle: A border closes in sector ⟦#⟧4\ndate: 2024-03-01\n---\n\nNobody crossed.\n",
        ],
        Good =
        [
            "---\ntitle: >-\n  A border closes in sector #4\ndate: 2024-03-01\n---\n\nNobody crossed.\n",
            "---\ntitle: A border closes  # first of two\ndate: 2024-03-01\n---\n\nNobody crossed.\n",
        ],
    };
}

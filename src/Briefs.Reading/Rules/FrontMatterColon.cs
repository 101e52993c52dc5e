namespace Briefs.Reading.Rules;

public sealed class FrontMatterColon : StageRule
{
    public static FrontMatterColon Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "front-matter-colon",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Error,
        Message = "The colon in the text of `{0}` starts a new key in YAML, so Briefs cannot read the text.",
        Help = "{1} After >-, the text may contain any character.",
        Why = "In YAML, a colon followed by a space ends a key. Put a headline that contains a colon on a line of its own.",
        Bad =
        [
            "---\ntitle: Kazakhstan⟦:⟧ no way back\ndate: 2024-03-01\n---\n\nNo one crossed.\n",
        ],
        Good =
        [
            "---\ntitle: >-\n  Kazakhstan: no way back\ndate: 2024-03-01\n---\n\nNo one crossed.\n",
            "---\ntitle: \"Kazakhstan: no way back\"\ndate: 2024-03-01\n---\n\nNo one crossed.\n",
        ],
    };
}

namespace Briefs.Reading.Rules;

public sealed class FrontMatterColon : StageRule
{
    public static FrontMatterColon Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "front-matter-colon",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Error,
        Message = "The colon in the text of `{0}` would begin a new key, so the text cannot be read.",
        Help = "{1} Behind >- a text may hold any sign.",
        Why = "In YAML a colon and a space end a key. A headline that holds one must stand on a line of its own.",
        Bad =
        [
            "---\ntitle: Kazakhstan⟦:⟧ no way back\ndate: 2024-03-01\n---\n\nNobody crossed.\n",
        ],
        Good =
        [
            "---\ntitle: >-\n  Kazakhstan: no way back\ndate: 2024-03-01\n---\n\nNobody crossed.\n",
            "---\ntitle: \"Kazakhstan: no way back\"\ndate: 2024-03-01\n---\n\nNobody crossed.\n",
        ],
    };
}

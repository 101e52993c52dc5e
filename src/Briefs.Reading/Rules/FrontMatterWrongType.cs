namespace Briefs.Reading.Rules;

public sealed class FrontMatterWrongType : StageRule
{
    public static FrontMatterWrongType Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "front-matter-wrong-type",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Error,
        Message = "`{0}` must be {1}.",
        Help = "{2} The manual shows the format of each key.",
        Why = "Briefs does not guess what a value means, because a wrong guess could be published.",
        Bad =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\ntopics: ⟦{asylum: yes}⟧\n---\n\nNo one crossed.\n",
            "---\ntitle: A border closes\ndate: 2024-03-01\nlang: ⟦English⟧\n---\n\nNo one crossed.\n",
        ],
        Good =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\ntopics: [asylum]\n---\n\nNo one crossed.\n",
            "---\ntitle: A border closes\ndate: 2024-03-01\nlang: en\n---\n\nNo one crossed.\n",
        ],
    };
}

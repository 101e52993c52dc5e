namespace Briefs.Reading.Rules;

/// <summary>A value of another kind than its key takes.</summary>
public static class FrontMatterWrongType
{
    public static RuleInfo Info { get; } = new()
    {
        Id = "front-matter-wrong-type",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Error,
        Message = "`{0}` must be {1}.",
        Help = "{2} The manual shows how each key is written.",
        Why = "Briefs does not guess what a value means: sooner or later, it would guess wrong.",
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

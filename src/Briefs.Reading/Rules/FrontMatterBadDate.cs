namespace Briefs.Reading.Rules;

public sealed class FrontMatterBadDate : StageRule
{
    public static FrontMatterBadDate Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "front-matter-bad-date",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Error,
        Message = "“{0}” is not {1}.",
        Help = "{2} The manual lists the date formats.",
        Why = "05/03/2024 means March to some readers and May to others. Dates have one format, so that everyone reads the same day.",
        Bad =
        [
            "---\ntitle: A border closes\ndate: ⟦05/03/2024⟧\n---\n\nNo one crossed.\n",
            "---\ntitle: A border closes\ndate: ⟦2024-02-30⟧\n---\n\nNo one crossed.\n",
            "---\ntitle: A border closes\ndate: 2024-03-01\nembargo: ⟦2024-03-05T09:00:00.000Z⟧\n---\n\nNo one crossed.\n",
            "---\ntitle: A border closes\ndate: ⟦2024-3-5⟧\n---\n\nNo one crossed.\n",
        ],
        Good =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n",
        ],
    };
}

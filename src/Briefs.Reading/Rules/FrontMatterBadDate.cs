namespace Briefs.Reading.Rules;

public sealed class FrontMatterBadDate : StageRule
{
    public static FrontMatterBadDate Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "front-matter-bad-date",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Error,
        Message = "Invalid date: “{0}” is not {1}.",
        Help = "{2} The manual lists the date formats.",
        Why = """
            Some readers read 05/03/2024 as a day in March, others as a day in May. With a single date format, everyone reads the same date.
            """,
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

namespace Briefs.Reading.Rules;

public sealed class FrontMatterBadAddress : StageRule
{
    public static FrontMatterBadAddress Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "front-matter-bad-address",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Error,
        Message = "“{0}” is not a valid web address: {1}.",
        Help = "{2} Open the address in a browser to check it.",
        Why = "Readers follow the URLs in the front matter to check the evidence, so each URL must work and must show where it leads.",
        Bad =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\nsources:\n  news:\n    title: Campaigners appeal\n    publisher: The New Arab\n"
                + "    date: 2024-02-01\n    url: ⟦javascript:alert(1)⟧\n---\n\nThe border is closed [@news].\n",
        ],
        Good =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\nsources:\n  news:\n    title: Campaigners appeal\n    publisher: The New Arab\n"
                + "    date: 2024-02-01\n    url: https://example.org/a\n---\n\nThe border is closed [@news].\n",
        ],
    };
}

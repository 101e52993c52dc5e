namespace Briefs.Reading.Rules;

public sealed class FrontMatterBadId : StageRule
{
    public static FrontMatterBadId Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "front-matter-bad-id",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Error,
        Message = "“{0}” cannot be an id{1}.",
        Help = "{2} It is what citations call the entry: [@id].",
        Why = "Ids stand in citations and in addresses of pages: plain letters can be typed and read aloud everywhere.",
        Bad =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\nsources:\n  ⟦New_Arab⟧:\n    title: Campaigners appeal\n"
                + "    publisher: The New Arab\n    date: 2024-02-01\n    url: https://example.org/a\n---\n\nNobody crossed.\n",
        ],
        Good =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n",
        ],
    };
}

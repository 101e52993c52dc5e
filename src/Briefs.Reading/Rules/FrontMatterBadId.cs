namespace Briefs.Reading.Rules;

public sealed class FrontMatterBadId : StageRule
{
    public static FrontMatterBadId Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "front-matter-bad-id",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Error,
        Message = "“{0}” is not a valid id{1}.",
        Help = "{2} Citations use the id: [@id].",
        Why = "Ids appear in citations and page addresses, so they may contain only characters that anyone can type and read aloud.",
        Bad =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\nsources:\n  ⟦New_Arab⟧:\n    title: Campaigners appeal\n"
                + "    publisher: The New Arab\n    date: 2024-02-01\n    url: https://example.org/a\n---\n\nNo one crossed.\n",
        ],
        Good =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n",
        ],
    };
}

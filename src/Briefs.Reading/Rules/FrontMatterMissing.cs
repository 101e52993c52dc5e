namespace Briefs.Reading.Rules;

public sealed class FrontMatterMissing : StageRule
{
    public static FrontMatterMissing Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "front-matter-missing",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Error,
        Message = "{0} has no {1}.",
        Help = "{2} The manual has front matter that you can copy.",
        Why = "Readers need the title and date of a brief, and lists are sorted by date.",
        Bad =
        [
            new RuleExample.WholeBrief("⟦⟧No one crossed.\n"),
            "---\n⟦⟧title: A border closes\n---\n\nNo one crossed.\n",
        ],
        Good =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n",
        ],
    };
}

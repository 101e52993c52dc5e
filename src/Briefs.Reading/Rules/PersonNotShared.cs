namespace Briefs.Reading.Rules;

public sealed class PersonNotShared : StageRule
{
    public static PersonNotShared Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "person-not-shared",
        Group = RuleGroup.Sources,
        Severity = Severity.Error,
        Message = "`{0}` has no name, and cannot stand in the list of people of the whole site.",
        Help = "Move the entry to `quoted:` in the front matter of the brief that quotes it.",
        Why = "Two witnesses without names must never become one person, and what one said in several briefs must not be put together.",
        Bad =
        [
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n"),
                ("content/people.yml", "⟦guard⟧:\n  anonymous: fear of reprisal\n  description: A border guard\n")),
        ],
        Good =
        [
            RuleExample.FromFiles(("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n")),
        ],
    };
}

namespace Briefs.Reading.Rules;

public sealed class PersonNotShared : StageRule
{
    public static PersonNotShared Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "person-not-shared",
        Group = RuleGroup.Sources,
        Severity = Severity.Error,
        Message = "The entry `{0}` has no name, so it cannot be in people.yml.",
        Help = "Move the entry to `quoted:` in the front matter of the brief that quotes this person.",
        Why = """
            Two unnamed witnesses must never appear as one person, and readers must not be able to link one witness's words across
            briefs.
            """,
        Bad =
        [
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n"),
                ("content/people.yml", "⟦guard⟧:\n  anonymous: fear of reprisal\n  description: A border guard\n")),
        ],
        Good =
        [
            RuleExample.FromFiles(("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n")),
        ],
    };
}

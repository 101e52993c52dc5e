namespace Briefs.Reading.Rules;

public sealed class FileName : StageRule
{
    public static FileName Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "file-name",
        Group = RuleGroup.Site,
        Severity = Severity.Error,
        Message = "Invalid file name: {0}.",
        Help = "{1} Lower-case letters, digits and hyphens work on every computer.",
        Why = "The file name becomes part of the page's address. It must work on every computer, and links to the page must keep working.",
        Bad =
        [
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n"),
                ("content/briefs/A Border.md", "⟦⟧---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n")),
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n"),
                ("content/briefs/a.b.c.md", "⟦⟧---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n")),
        ],
        Good =
        [
            RuleExample.FromFiles(("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n")),
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n"),
                ("content/briefs/a-border-2.md", "---\ntitle: Another border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n")),
        ],
    };
}

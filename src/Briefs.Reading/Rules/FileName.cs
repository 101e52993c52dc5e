namespace Briefs.Reading.Rules;

public sealed class FileName : StageRule
{
    public static FileName Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "file-name",
        Group = RuleGroup.Site,
        Severity = Severity.Error,
        Message = "The file cannot be named so: {0}.",
        Help = "{1} Small letters, digits and hyphens are the same on every computer.",
        Why = "The name becomes the address of the page. It must be the same on every computer, and last.",
        Bad =
        [
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n"),
                ("content/briefs/A Border.md", "⟦⟧---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n")),
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n"),
                ("content/briefs/a.b.c.md", "⟦⟧---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n")),
        ],
        Good =
        [
            RuleExample.FromFiles(("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n")),
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n"),
                ("content/briefs/a-border-2.md", "---\ntitle: Another border closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n")),
        ],
    };
}

namespace Briefs.Reading.Rules;

public sealed class FileUnexpected : StageRule
{
    public static FileUnexpected Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "file-unexpected",
        Group = RuleGroup.Site,
        Severity = Severity.Error,
        Message = "Unexpected file or folder: {0}.",
        Help = "{1} The manual describes each folder.",
        Why = """
            If Briefs silently skipped unexpected files, a brief with the wrong extension would never be published, and you would
            not know why.
            """,
        Bad =
        [
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n"),
                ("content/briefs/notes.txt", "⟦⟧Call them back.\n")),
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n"),
                ("content/notes.txt", "⟦⟧Call them back.\n")),
        ],
        Good =
        [
            RuleExample.FromFiles(("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n")),
        ],
    };
}

namespace Briefs.Reading.Rules;

public sealed class FileNameCollision : StageRule
{
    public static FileNameCollision Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "file-name-collision",
        Group = RuleGroup.Site,
        Severity = Severity.Error,
        Message = "On Windows and macOS, this file name is the same as {0}.",
        Help = "Rename one of the two files.",
        Why = """
            If Windows or macOS treats the names of two files as the same, only one of the two files can exist there, so the other
            would be lost.
            """,
        Bad =
        [
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n"),
                ("content/images/a.png", "⟦⟧x"),
                ("content/images/A.png", "x")),
        ],
        Good =
        [
            RuleExample.FromFiles(("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n")),
        ],
    };
}

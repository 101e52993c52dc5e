namespace Briefs.Reading.Rules;

public sealed class FileUnexpected : StageRule
{
    public static FileUnexpected Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "file-unexpected",
        Group = RuleGroup.Site,
        Severity = Severity.Error,
        Message = "This has no place here: {0}.",
        Help = "{1} The manual says what each folder is for.",
        Why = "What is passed over in silence is missed too late: a brief with the wrong ending would "
            + "never be published, and nobody would know why.",
        Bad =
        [
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n"),
                ("content/briefs/notes.txt", "⟦⟧Call them back.\n")),
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n"),
                ("content/notes.txt", "⟦⟧Call them back.\n")),
        ],
        Good =
        [
            RuleExample.FromFiles(("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n")),
        ],
    };
}

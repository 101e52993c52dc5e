namespace Briefs.Reading.Rules;

public sealed class AnnexDuplicate : StageRule
{
    public static AnnexDuplicate Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "annex-duplicate",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Error,
        Message = "Annex {0} is the same document as annex {2}: {1}.",
        Help = "Correct the name, or delete this annex. To list another part of the same PDF, add its page, such as `#page=9`.",
        Why = "If a document is listed twice, readers look for a difference that does not exist.",
        Bad = [Example("  - page: gate.md\n  - page: ⟦gate.md⟧\n")],
        Good = [Example("  - page: gate.md\n  - page: pass.md\n")],
    };

    private static RuleExample Example(string annexes) => RuleExample.FromFiles(
        ("content/briefs/border.md", Head + "annexes:\n" + annexes + "---\nNo one crossed.\n"),
        ("content/briefs/gate.md", Head + "---\nNo one crossed.\n"),
        ("content/briefs/pass.md", Head + "---\nNo one crossed.\n"));

    private const string Head = "---\ntitle: At the border\ndate: 2024-03-01\nsummary: No one crossed.\n";
}

namespace Briefs.Reading.Rules;

public sealed class EvidenceLockMalformed : StageRule
{
    private const string Brief = "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n";

    public static EvidenceLockMalformed Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "evidence-lock-malformed",
        Group = RuleGroup.Sources,
        Severity = Severity.Error,
        Message = "The record of kept copies cannot be relied on: {0}.",
        Help = "{1} The record is written by Briefs and is not meant to be changed by hand.",
        Why = "The record shows that nobody has changed a kept copy unseen. It can do so only while it is whole.",
        Bad =
        [
            RuleExample.FromFiles(("content/briefs/x.md", Brief),
                ("content/evidence/evidence.lock.json", "⟦⟧<<<<<<< HEAD\n{\"version\": 1, \"sources\": {}}\n")),
            RuleExample.FromFiles(("content/briefs/x.md", Brief),
                ("content/evidence/evidence.lock.json", "{\"version\": 1, \"sources\": {\"news\": {\"text\": {\"sha256\": ⟦\"\"⟧}}}}\n")),
            RuleExample.FromFiles(
                ("content/briefs/x.md", Brief), ("content/evidence/evidence.lock.json", "{\"version\": ⟦2⟧, \"sources\": {}}\n")),
        ],
        Good =
        [
            RuleExample.FromFiles(
                ("content/briefs/x.md", Brief), ("content/evidence/evidence.lock.json", "{\"version\": 1, \"sources\": {}}\n")),
        ],
    };
}

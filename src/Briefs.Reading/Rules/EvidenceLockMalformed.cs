namespace Briefs.Reading.Rules;

public sealed class EvidenceLockMalformed : StageRule
{
    private const string Brief = "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n";

    public static EvidenceLockMalformed Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "evidence-lock-malformed",
        Group = RuleGroup.Sources,
        Severity = Severity.Error,
        Message = "The lock file is invalid: {0}.",
        Help = "{1} Briefs writes this file; do not edit it by hand.",
        Why = "Briefs uses the lock file to detect changes to saved copies. If the lock file is incomplete, a change could go unnoticed.",
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

namespace Briefs.Reading.Rules;

public sealed class EvidenceFolderMissing : StageRule
{
    private const string Brief = "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n";

    private const string Settings = "title: Rights Monitor\nurl: https://example.org/\n";

    public static EvidenceFolderMissing Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "evidence-folder-missing",
        Group = RuleGroup.Site,
        Severity = Severity.Warning,
        Message = "There is no folder {0} here, so no quotation is compared with a kept copy.",
        Help = "Put the folder of kept copies there, seen from the folder that holds content/, or correct `evidence` in site.yml. Where "
            + "the copies cannot be had, make this rule a note.",
        Why = "A folder outside the site is easily absent on another computer. The check then says less than it seems to.",
        Bad = [RuleExample.FromFiles(
            ("content/briefs/x.md", Brief), ("content/site.yml", Settings + "evidence: ⟦../kept-copies-elsewhere⟧\n"))],
        Good = [
            RuleExample.FromFiles(
                ("content/briefs/x.md", Brief),
                ("content/site.yml", Settings + "evidence: kept\n"),
                ("kept/evidence.lock.json", "{\"version\": 1, \"sources\": {}}\n"))],
    };
}

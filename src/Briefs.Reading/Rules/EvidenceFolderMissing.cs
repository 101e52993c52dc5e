namespace Briefs.Reading.Rules;

public sealed class EvidenceFolderMissing : StageRule
{
    private const string Brief = "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n";

    private const string Settings = "title: Rights Monitor\nurl: https://example.org/\n";

    public static EvidenceFolderMissing Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "evidence-folder-missing",
        Group = RuleGroup.Site,
        Severity = Severity.Warning,
        Message = "The evidence folder {0} was not found, so no quotation is compared with a saved copy.",
        Help = "Put the folder of saved copies at this path (relative to the folder that contains content/), or correct `evidence` in "
            + "site.yml. If the copies are not available on this computer, set `evidence-folder-missing: note` under `severities`.",
        Why = """
            A folder outside the site is often missing on other computers. Without the saved copies in it, Briefs cannot verify
            quotations.
            """,
        Bad = [RuleExample.FromFiles(
            ("content/briefs/x.md", Brief), ("content/site.yml", Settings + "evidence: ⟦../saved-copies-elsewhere⟧\n"))],
        Good = [
            RuleExample.FromFiles(
                ("content/briefs/x.md", Brief),
                ("content/site.yml", Settings + "evidence: saved\n"),
                ("saved/evidence.lock.json", "{\"version\": 1, \"sources\": {}}\n"))],
    };
}

namespace Briefs.Reading.Rules;

public sealed class SettingsSeverityLowered : StageRule
{
    public static SettingsSeverityLowered Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "settings-severity-lowered",
        Group = RuleGroup.Site,
        Severity = Severity.Error,
        Message = "`{0}` always holds, and cannot be lowered to {1}.",
        Help = "Remove this line; a rule like this can only be raised.",
        Why = "Readers are promised that every quotation has its source. No setting can take that back. Nor "
            + "can a page be published that could not be made.",
        Bad =
        [
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n"),
                ("content/site.yml", "title: Rights Monitor\nurl: https://example.org/\nseverities:\n  quote-without-source: ⟦warning⟧\n")),
        ],
        Good =
        [
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n"),
                ("content/site.yml", "title: Rights Monitor\nurl: https://example.org/\nseverities:\n  source-unused: error\n")),
        ],
    };
}

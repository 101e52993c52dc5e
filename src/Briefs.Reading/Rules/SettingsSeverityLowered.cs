namespace Briefs.Reading.Rules;

public sealed class SettingsSeverityLowered : StageRule
{
    public static SettingsSeverityLowered Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "settings-severity-lowered",
        Group = RuleGroup.Site,
        Severity = Severity.Error,
        IsFinal = true,
        Message = "`{0}` cannot be set to `{1}`, because this rule can only be made stricter.",
        Help = "Delete this line.",
        Why = """
            Briefs promises readers that every quotation has a source, and no setting can change that. You also cannot turn off errors
            that prevent a page from being built.
            """,
        Bad =
        [
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n"),
                ("content/site.yml", "title: Rights Monitor\nurl: https://example.org/\nseverities:\n  quote-without-source: ⟦warning⟧\n")),
        ],
        Good =
        [
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n"),
                ("content/site.yml", "title: Rights Monitor\nurl: https://example.org/\nseverities:\n  source-unused: error\n")),
        ],
    };
}

namespace Briefs.Reading.Rules;

public sealed class SettingsUnknownRule : StageRule
{
    public static SettingsUnknownRule Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "settings-unknown-rule",
        Group = RuleGroup.Site,
        Severity = Severity.Error,
        Message = "There is no rule `{0}`.",
        Help = "{1} `briefs explain` lists the rules.",
        Why = "A severity for a misspelt rule would do nothing, and the rule would stay as it was.",
        Bad =
        [
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n"),
                ("content/site.yml", "title: Rights Monitor\nurl: https://example.org/\nseverities:\n  ⟦quote-without-sauce⟧: warning\n")),
        ],
        Good =
        [
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n"),
                ("content/site.yml", "title: Rights Monitor\nurl: https://example.org/\nseverities:\n  source-unused: error\n")),
        ],
    };
}

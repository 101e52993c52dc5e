namespace Briefs.Reading.Rules;

public sealed class SettingsUnknownRule : StageRule
{
    public static SettingsUnknownRule Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "settings-unknown-rule",
        Group = RuleGroup.Site,
        Severity = Severity.Error,
        Message = "Unknown rule `{0}`.",
        Help = "{1} Run `briefs explain` to list the rules.",
        Why = "A severity for a misspelled rule has no effect.",
        Bad =
        [
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n"),
                ("content/site.yml", "title: Rights Monitor\nurl: https://example.org/\nseverities:\n  ⟦quote-without-sauce⟧: warning\n")),
        ],
        Good =
        [
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n"),
                ("content/site.yml", "title: Rights Monitor\nurl: https://example.org/\nseverities:\n  source-unused: error\n")),
        ],
    };
}

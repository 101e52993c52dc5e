namespace Briefs.Reading.Rules;

public sealed class SourceIdUnusable : StageRule
{
    public static SourceIdUnusable Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "source-id-unusable",
        Group = RuleGroup.Sources,
        Severity = Severity.Warning,
        Message = "“{0}” has the id “{1}”, which cannot be cited.",
        Help = "In Zotero, set the item's citation key to an id of small letters, digits and hyphens, and export again.",
        Why = "Only a source with a plain id can be named in a citation.",
        Bad =
        [
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n"),
                ("content/sources.json", "[{\"id\": ⟦\"http://zotero.org/1/A\"⟧, \"type\": \"webpage\", \"title\": \"An appeal\"}]\n")),
        ],
        Good =
        [
            RuleExample.FromFiles(("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n")),
        ],
    };
}

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
        Help = "In Zotero, change the citation key of the item so that it contains only lower-case letters, digits and hyphens. Then "
            + "export the sources again.",
        Why = "An id in a citation can contain only lower-case letters, digits and hyphens.",
        Bad =
        [
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n"),
                ("content/sources.json", "[{\"id\": ⟦\"http://zotero.org/1/A\"⟧, \"type\": \"webpage\", \"title\": \"An appeal\"}]\n")),
        ],
        Good =
        [
            RuleExample.FromFiles(("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n")),
        ],
    };
}

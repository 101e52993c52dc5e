
namespace Briefs.Checks.Rules;

public sealed class RelatedUnknown : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "related-unknown",
        Group = RuleGroup.Links,
        Severity = Severity.Error,
        Message = "There is no brief “{0}” to be related to.",
        Help = "Write the file name of a brief without its ending: for content/briefs/at-the-border.md, at-the-border.",
        Why = "The list of related briefs would silently be one short, and nobody would notice that a brief was renamed.",
        Bad = [ExampleText.Head + "related: [⟦no-such-brief⟧]\n---\nNobody crossed.\n"],
        Good =
        [
            RuleExample.FromFiles(
                ("content/briefs/a.md", ExampleText.Head + "related: [b]\n---\nNobody crossed.\n"),
                ("content/briefs/b.md", ExampleText.Brief)),
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        foreach (var related in document.Related)
            if (!site.Slugs.Contains(related.Value)) yield return Info.CreateDiagnostic(document.File, related.Span, related.Value);
    }
}


namespace Briefs.Checks.Rules;

public sealed class RelatedUnknown : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "related-unknown",
        Group = RuleGroup.Links,
        Severity = Severity.Error,
        Message = "The related brief “{0}” was not found.",
        Help = "Write the file name of a brief, without .md: at-the-border for content/briefs/at-the-border.md.",
        Why = "Without this error, a renamed brief would disappear from the list of related briefs unnoticed.",
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

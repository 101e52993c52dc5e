
namespace Briefs.Checks.Rules;

public sealed class NoBriefs : SiteRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "no-briefs",
        Group = RuleGroup.Site,
        Severity = Severity.Error,
        Message = "There is no brief to publish.",
        Help = "Put at least one Markdown file into content/briefs/ that is neither a draft nor under embargo.",
        Why = "An empty site is nearly always a wrong folder, or a status set by mistake; it would replace the last good one.",
        Bad =
        [
            RuleExample.FromFiles(("content/pages/about.md", "---\ntitle: About us\n---\nWe write briefs.\n")),
            RuleExample.FromFiles(("content/briefs/border.md", ExampleText.Head + "status: draft\n---\nNobody crossed.\n")),
        ],
        Good = [RuleExample.FromFiles(("content/briefs/border.md", ExampleText.Brief))],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site)
    {
        if (!site.Library.Briefs.Any(site.IsPublic)) yield return Info.CreateDiagnostic(ContentFile.Whole("content/briefs"), default);
    }
}

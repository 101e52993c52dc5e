
namespace Briefs.Checks.Rules;

public sealed class NoBriefs : SiteRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "no-briefs",
        Group = RuleGroup.Site,
        Severity = Severity.Error,
        Message = "The site has no brief to publish.",
        Help = "In content/briefs/, put at least one brief that is neither a draft nor under embargo.",
        Why = "An empty site is nearly always the result of a wrong folder or status, and it would replace the published site.",
        Bad =
        [
            RuleExample.FromFiles(("content/pages/about.md", "---\ntitle: About us\n---\nWe write briefs.\n")),
            RuleExample.FromFiles(("content/briefs/border.md", ExampleText.Head + "status: draft\n---\nNobody crossed.\n")),
        ],
        Good = [RuleExample.FromFiles(("content/briefs/border.md", ExampleText.Brief))],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site)
    {
        if (/* guard: gate-no-briefs */ !site.Library.Briefs.Any(site.IsPublic))
            yield return Info.CreateDiagnostic(ContentFile.Whole("content/briefs"), default);
    }
}

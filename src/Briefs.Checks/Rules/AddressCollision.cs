using Briefs.Model.Addresses;

namespace Briefs.Checks.Rules;

public sealed class AddressCollision : SiteRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "address-collision",
        Group = RuleGroup.Site,
        Severity = Severity.Error,
        Message = "/{0} is wanted by {1} and by {2}.",
        Help = "Rename the file, topic or old address that stands here.",
        Why = "One of the two would overwrite the other, and which one might differ from computer to computer.",
        Bad =
        [
            RuleExample.FromFiles(
                ("content/briefs/border.md", ExampleText.Brief),
                ("content/pages/people.md", "⟦⟧---\ntitle: People\n---\nNobody.\n")),
            ExampleText.Head + "aliases: [⟦/people/⟧]\n---\nNobody crossed.\n",
        ],
        Good =
        [
            RuleExample.FromFiles(
                ("content/briefs/border.md", ExampleText.Brief),
                ("content/pages/about.md", "---\ntitle: About\n---\nNobody.\n")),
            ExampleText.Head + "aliases: [/2019/border.html]\n---\nNobody crossed.\n",
        ],
    };

    public override RuleScope Scope => RuleScope.Addresses;

    public override IEnumerable<Diagnostic> Check(CheckedSite site)
    {
        foreach (var (claim, holder) in PlanAddresses.Plan(site.Library).Collisions)
            yield return Info.CreateDiagnostic(
                claim.File ?? ContentFile.Whole("content"), claim.Span, claim.Address, claim.Owner, holder.Owner);
    }
}

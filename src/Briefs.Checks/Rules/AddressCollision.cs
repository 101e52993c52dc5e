using Briefs.Model.Addresses;

namespace Briefs.Checks.Rules;

public sealed class AddressCollision : SiteRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "address-collision",
        Group = RuleGroup.Site,
        Severity = Severity.Error,
        Message = "The address /{0} is used by both {1} and {2}.",
        Help = "Rename the file or the topic, or change the old address under `aliases:`.",
        Why = """
            If two pages have the same address, one overwrites the other. Which page is published could then depend on the computer that
            builds the site.
            """,
        Bad =
        [
            RuleExample.FromFiles(
                ("content/briefs/border.md", ExampleText.Brief),
                ("content/pages/people.md", "⟦⟧---\ntitle: People\n---\nOur staff and board.\n")),
            ExampleText.Head + "aliases: [⟦/people/⟧]\n---\nNobody crossed.\n",
        ],
        Good =
        [
            RuleExample.FromFiles(
                ("content/briefs/border.md", ExampleText.Brief),
                ("content/pages/about.md", "---\ntitle: About\n---\nOur staff and board.\n")),
            ExampleText.Head + "aliases: [/2019/border.html]\n---\nNobody crossed.\n",
        ],
    };

    public override RuleScope Scope => RuleScope.Addresses;

    public override IEnumerable<Diagnostic> Check(CheckedSite site)
    {
        foreach (var (claim, holder) in /* guard: names-addresses */ AddressPlanner.Plan(site.Library).Collisions)
            yield return Info.CreateDiagnostic(
                claim.File ?? ContentFile.Whole("content"), claim.Span, claim.Address, claim.Owner, holder.Owner);
    }
}

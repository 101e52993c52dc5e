using Briefs.Model.WebLinks;

namespace Briefs.Checks.Rules;

public sealed class LinkGoesElsewhere : StageRule
{
    public static LinkGoesElsewhere Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "link-goes-elsewhere",
        Group = RuleGroup.Links,
        Severity = Severity.Warning,
        AsksTheWeb = true,
        Message = "{0} redirects to {1}, {2}.",
        Help = "Open the link in a browser. If you do not see the page you cite, write its new address or the address of an archived copy.",
        Why = """
            Sites that delete pages often redirect readers to the home page instead of reporting an error, so readers cannot find what
            you cited.
            """,
        Bad =
        [
            RuleExample.Asked(
                ExampleAnswers.Marked,
                (ExampleAnswers.Page, ExampleAnswers.Ok with { LeadsTo = "https://example.org/", End = LinkEnd.FrontPage })),
        ],
        Good = [ExampleAnswers.Good],
    };

    internal Diagnostic CreateDiagnostic(LinkPlace place, LinkAnswer answer)
    {
        var found = Info.CreateDiagnostic(
            place.File,
            place.Span,
            place.Written,
            answer.LeadsTo ?? "",
            answer.End == LinkEnd.LogIn ? "which asks for a login" : "the home page of the site");
        return place.Use != LinkUse.Menu ? found : found with
        {
            Help = "Open the link in a browser. If you do not see the page you mean, write its new address, or remove the entry.",
        };
    }
}

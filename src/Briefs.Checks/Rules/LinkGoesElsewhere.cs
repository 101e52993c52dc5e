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
        Message = "{0} leads to {1}, {2}.",
        Help = "Open it in a browser. If the page is not what readers get to see, write its new address, or that of an archived copy.",
        Why = """
            Sites that throw pages away often send their readers to the front page and say that all is well. Nobody finds there
            what was cited. Only briefs links asks the web.
            """,
        Bad =
        [
            RuleExample.Asked(
                ExampleAnswers.Marked,
                (ExampleAnswers.Page, ExampleAnswers.Ok with { LeadsTo = "https://example.org/", End = LinkEnd.FrontPage })),
        ],
        Good = [ExampleAnswers.Good],
    };

    internal Diagnostic CreateDiagnostic(LinkPlace place, LinkAnswer answer) => Info.CreateDiagnostic(
        place.File,
        place.Span,
        place.Written,
        answer.LeadsTo ?? "",
        answer.End == LinkEnd.LogIn ? "where one has to log in" : "the front page of the site");
}

using Briefs.Model.WebLinks;

namespace Briefs.Checks.Rules;

public sealed class LinkUnclear : StageRule
{
    public static LinkUnclear Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "link-unclear",
        Group = RuleGroup.Links,
        Severity = Severity.Note,
        AsksTheWeb = true,
        Message = "Briefs could not check whether {0} still exists: {1}.",
        Help = "Open the link in a browser. If the page opens, no action is needed.",
        Why = """
            A site may block automated requests, respond slowly or be down for a day, although the page still exists. Briefs does not report
            a link to such a site as dead, but asks you to check it.
            """,
        Bad = [RuleExample.Asked(ExampleAnswers.Marked, (ExampleAnswers.Page, ExampleAnswers.Unclear))],
        Good = [ExampleAnswers.Good],
    };

    internal Diagnostic CreateDiagnostic(LinkPlace place, LinkAnswer answer) =>
        Info.CreateDiagnostic(place.File, place.Span, place.Written, answer.Reason ?? "the server gave no usable answer");
}

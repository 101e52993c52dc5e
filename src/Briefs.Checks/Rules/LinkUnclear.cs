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
        Message = "It could not be told whether {0} is still there: {1}.",
        Help = "Open it in a browser. If the page is there, nothing has to be done.",
        Why = """
            Many sites keep programs out, are slow or have a bad day, and are there for readers all the same: to call them dead
            would be wrong, and to call them alive would hide the day on which they are gone. Only briefs links asks the web.
            """,
        Bad = [RuleExample.Asked(ExampleAnswers.Marked, (ExampleAnswers.Page, ExampleAnswers.Unclear))],
        Good = [ExampleAnswers.Good],
    };

    internal Diagnostic CreateDiagnostic(LinkPlace place, LinkAnswer answer) =>
        Info.CreateDiagnostic(place.File, place.Span, place.Written, answer.Reason ?? "the answer says nothing");
}

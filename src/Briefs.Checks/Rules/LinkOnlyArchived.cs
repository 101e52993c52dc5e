using Briefs.Model.WebLinks;

namespace Briefs.Checks.Rules;

public sealed class LinkOnlyArchived : StageRule
{
    private const string Copy = "https://web.archive.org/web/20240202000000/" + ExampleAnswers.News;

    private const string Brief = ExampleText.Head
        + "sources:\n  news:\n    title: Nobody crosses\n    publisher: The Border Times\n    date: 2024-02-01\n    url: "
        + ExampleAnswers.News + "\n    archive: " + Copy + "\n---\nNobody crossed [@news].\n";

    public static LinkOnlyArchived Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "link-only-archived",
        Group = RuleGroup.Links,
        Severity = Severity.Note,
        AsksTheWeb = true,
        Message = "The link {0} is dead: {1}; readers still have the archived copy.",
        Help = "No action is needed: the archived copy, {2}, is linked next to the address. If the page has moved, write its new address.",
        Why = "If a page is gone, readers depend on the archived copy. `briefs links` checks the copy too.",
        Bad =
        [
            RuleExample.Asked(
                Brief.Replace("url: " + ExampleAnswers.News, "url: ⟦" + ExampleAnswers.News + "⟧", StringComparison.Ordinal),
                (ExampleAnswers.News, ExampleAnswers.Dead),
                (Copy, ExampleAnswers.Ok)),
        ],
        Good = [RuleExample.Asked(Brief, (ExampleAnswers.News, ExampleAnswers.Ok), (Copy, ExampleAnswers.Ok))],
    };

    internal Diagnostic CreateDiagnostic(LinkPlace place, LinkAnswer answer) =>
        Info.CreateDiagnostic(place.File, place.Span, place.Written, LinkDead.Reason(answer), place.Archive ?? "");
}

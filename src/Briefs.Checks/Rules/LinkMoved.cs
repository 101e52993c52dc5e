using Briefs.Model.WebLinks;

namespace Briefs.Checks.Rules;

public sealed class LinkMoved : StageRule
{
    public static LinkMoved Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "link-moved",
        Group = RuleGroup.Links,
        Severity = Severity.Note,
        AsksTheWeb = true,
        Message = "{0} has moved permanently to {1}.",
        Help = "Open the new address. If it is the same page, replace the old address with the new one.",
        Why = "A redirect from an old address usually works for a few years and then stops.",
        Bad =
        [
            RuleExample.Asked(
                ExampleAnswers.Marked,
                (
                    ExampleAnswers.Page,
                    ExampleAnswers.Ok with { LeadsTo = "https://example.org/archive/appeal-2024", IsMovedForGood = true })),
        ],
        Good = [ExampleAnswers.Good],
    };

    internal Diagnostic CreateDiagnostic(LinkPlace place, LinkAnswer answer) =>
        Info.CreateDiagnostic(place.File, place.Span, place.Written, NewAddress(place.Written, answer.LeadsTo ?? ""));

    // The fragment is never sent to a server, so it is carried over to the new address.
    private static string NewAddress(string written, string leadsTo) =>
        written.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash && !leadsTo.Contains('#', StringComparison.Ordinal)
            ? leadsTo + written[hash..]
            : leadsTo;
}

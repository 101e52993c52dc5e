using Briefs.Model.WebLinks;

namespace Briefs.Checks.Rules;

/// <summary>A page of the web that has another address for good. Found by <c>briefs links</c>.</summary>
public static class LinkMoved
{
    public static RuleInfo Info { get; } = new()
    {
        Id = "link-moved",
        Group = RuleGroup.Links,
        Severity = Severity.Note,
        AsksTheWeb = true,
        Message = "{0} has moved permanently to {1}.",
        Help = "Open the new address. If it is the same page, replace the old address with the new one.",
        Why = "A redirect from an old address usually works for some years and then stops. Only the command briefs links checks the web.",
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

    internal static Diagnostic CreateDiagnostic(LinkPlace place, LinkAnswer answer) =>
        Info.CreateDiagnostic(place.File, place.Span, place.Written, NewAddress(place.Written, answer.LeadsTo ?? ""));

    // What stands behind # is never sent to a server, and leads to the same part of the page at its new address.
    private static string NewAddress(string written, string leadsTo) =>
        written.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash && !leadsTo.Contains('#', StringComparison.Ordinal)
            ? leadsTo + written[hash..]
            : leadsTo;
}

using Briefs.Checks.Rules;
using Briefs.Model.WebLinks;

namespace Briefs.Checks;

/// <summary>Turns the answers to web links into diagnostics, one for each place where a link appears.</summary>
public static class LinkReporter
{
    /// <summary>The diagnostics, before suppressions and the site's severities are applied.</summary>
    /// <param name="answers">By <see cref="WebLink.Address"/>; links without an answer produce no diagnostic.</param>
    public static IEnumerable<Diagnostic> Judge(IEnumerable<WebLink> links, IReadOnlyDictionary<string, LinkAnswer> answers)
    {
        foreach (var link in links)
        {
            if (!answers.TryGetValue(link.Address.AbsoluteUri, out var answer)) continue;
            foreach (var place in link.Places)
                if (Finding(link, place, answer, answers) is { } found) yield return found;
        }
    }

    private static Diagnostic? Finding(
        WebLink link, LinkPlace place, LinkAnswer answer, IReadOnlyDictionary<string, LinkAnswer> answers) => answer.State switch
        {
            LinkState.Dead => HasCopy(place, answers)
                ? LinkOnlyArchived.Rule.CreateDiagnostic(place, answer) : LinkDead.Rule.CreateDiagnostic(link, place, answer),
            LinkState.Unknown => LinkUnclear.Rule.CreateDiagnostic(place, answer),
            _ when answer.End != LinkEnd.Page => LinkGoesElsewhere.Rule.CreateDiagnostic(place, answer),
            _ when answer.IsMovedForGood => LinkMoved.Rule.CreateDiagnostic(place, answer),
            _ => null,
        };

    // An archived copy counts as available unless it is known to be dead: archives often block programs.
    private static bool HasCopy(LinkPlace place, IReadOnlyDictionary<string, LinkAnswer> answers) =>
        place is { Use: LinkUse.Source, Archive: { } archive } && WebLink.AddressOf(archive) is { } copy
        && !(answers.TryGetValue(copy.AbsoluteUri, out var answer) && answer.State == LinkState.Dead);
}

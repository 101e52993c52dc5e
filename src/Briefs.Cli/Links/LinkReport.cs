using System.Diagnostics;
using Briefs.Checks;
using Briefs.Model.WebLinks;
using Briefs.Workspaces;

namespace Briefs.Cli.Links;

/// <summary>The result of <c>briefs links</c>.</summary>
/// <param name="Links">All links of the site that were checked, sorted by address.</param>
/// <param name="Answers">Keyed by address.</param>
/// <param name="Found">With the severities of the site, in the usual order of diagnostics.</param>
/// <param name="Asked">The number of addresses that were requested now; the other answers are from the record.</param>
internal sealed record LinkReport(
    ImmutableArray<WebLink> Links,
    ImmutableSortedDictionary<string, LinkAnswer> Answers,
    ImmutableArray<Diagnostic> Found,
    int Asked)
{
    /// <summary>Returns the diagnostics of links that no document suppresses, with the severities of the site.</summary>
    public static ImmutableArray<Diagnostic> Findings(
        Library library, IEnumerable<WebLink> links, IReadOnlyDictionary<string, LinkAnswer> answers)
    {
        var documents = library.Documents.ToDictionary(d => d.File.Path, StringComparer.Ordinal);
        return SeverityOptions.Apply(
            LinkReporter.Judge(links, answers).Where(found => !(
                documents.TryGetValue(found.File.Path, out var document) && SuppressionFilter.LeavesAside(document, found, AllRules.ById))),
            library.Settings);
    }

    public bool Passes => Found.All(found => found.Severity < Severity.Error);

    public int Count(LinkState state) =>
        Links.Count(link => Answers.TryGetValue(link.Address.AbsoluteUri, out var answer) && answer.State == state);

    /// <summary>The closing summary of a report.</summary>
    public string Closing()
    {
        if (Links.IsEmpty) return "The site has no links to other sites.";
        var ofRecord = Links.Count(link => Answers.ContainsKey(link.Address.AbsoluteUri)) - Asked;
        var known = ofRecord > 0 ? $", {CountText.Number(ofRecord)} taken from {LinkRecord.Name}" : "";
        return $"{CountText.Format(Links.Length, "link")}: {CountText.Number(Count(LinkState.Ok))} ok, "
            + $"{CountText.Number(Count(LinkState.Dead))} dead, {CountText.Number(Count(LinkState.Unknown))} unclear. "
            + $"{CountText.Number(Asked)} checked now{known}.";
    }
}

/// <summary>The words for states and ends in the record and in reports.</summary>
internal static class LinkWords
{
    public static string GetWord(LinkState state) => state switch
    {
        LinkState.Ok => "ok",
        LinkState.Dead => "dead",
        LinkState.Unknown => "unknown",
        _ => throw new UnreachableException(),
    };

    public static string GetWord(LinkEnd end) => end switch
    {
        LinkEnd.Page => "page",
        LinkEnd.FrontPage => "front-page",
        LinkEnd.LogIn => "log-in",
        _ => throw new UnreachableException(),
    };
}

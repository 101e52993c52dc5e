using Briefs.Checks;
using Briefs.Model.WebLinks;
using Briefs.Workspaces;

namespace Briefs.Cli.Links;

/// <summary>What a run of <c>briefs links</c> has to say.</summary>
/// <param name="Links">All of the site that were looked at, by address.</param>
/// <param name="Answers">By address.</param>
/// <param name="Found">Weighed as the site asks, in the one order of findings.</param>
/// <param name="Asked">For how many addresses the web was asked; the other answers are of the record.</param>
internal sealed record LinkReport(
    ImmutableArray<WebLink> Links,
    ImmutableSortedDictionary<string, LinkAnswer> Answers,
    ImmutableArray<Diagnostic> Found,
    int Asked)
{
    /// <summary>The findings about links, without what the documents leave aside, weighed as the site asks.</summary>
    public static ImmutableArray<Diagnostic> Findings(
        Library library, IEnumerable<WebLink> links, IReadOnlyDictionary<string, LinkAnswer> answers)
    {
        var documents = library.Documents.ToDictionary(d => d.File.Path, StringComparer.Ordinal);
        return SeverityOptions.Apply(
            JudgeLinks.Judge(links, answers).Where(found => !(
                documents.TryGetValue(found.File.Path, out var document) && ApplyAllowances.LeavesAside(document, found, AllRules.ById))),
            library.Settings);
    }

    public bool Passes => Found.All(found => found.Severity < Severity.Error);

    public int Count(LinkState state) =>
        Links.Count(link => Answers.TryGetValue(link.Address.AbsoluteUri, out var answer) && answer.State == state);

    /// <summary>The whole in a sentence or two, for the end of a report.</summary>
    public string Closing()
    {
        if (Links.IsEmpty) return "The site has no links to the web.";
        var ofRecord = Links.Count(link => Answers.ContainsKey(link.Address.AbsoluteUri)) - Asked;
        var known = ofRecord > 0 ? $", and {Counted.Number(ofRecord)} known from {LinkRecord.Name}" : "";
        return $"{Counted.Format(Links.Length, "address", "addresses")} on the web: {Counted.Number(Count(LinkState.Ok))} ok, "
            + $"{Counted.Number(Count(LinkState.Dead))} dead, {Counted.Number(Count(LinkState.Unknown))} that could not be told. "
            + $"{Counted.Number(Asked)} asked now{known}.";
    }
}

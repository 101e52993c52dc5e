namespace Briefs.Pages.Indexes;

/// <summary>A recommendation and the brief that makes it.</summary>
/// <param name="Number">Its number in the brief, from 1.</param>
internal sealed record ListedRecommendation(Brief Brief, Recommendation Asked, int Number)
{
    public static IEnumerable<ListedRecommendation> List(Brief brief) =>
        brief.Recommendations.Select((asked, i) => new ListedRecommendation(brief, asked, i + 1));

    /// <summary>The URL on the page of the brief.</summary>
    public string LinkIn(PublishedSite site) => $"{site.Link(site.AddressOf(Brief))}#{Recommendation.IdOf(Number)}";
}

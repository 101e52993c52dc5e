namespace Briefs.Model;

/// <summary>What a brief asks of someone.</summary>
/// <param name="Addressee">A person or body, as named in the brief.</param>
/// <param name="Source">The source of the status; null while nothing is known.</param>
/// <param name="Span">The entry.</param>
public sealed record Recommendation(
    string Addressee, PrintedText Text, PartialDate? Deadline, RecommendationStatus Status, SourceId? Source, TextSpan Span)
{
    /// <summary>The id on the page of its brief: <c>r2</c> would be a note, so <c>recommendation-2</c>.</summary>
    /// <param name="number">From 1, in the order of the brief.</param>
    public static string IdOf(int number) => "recommendation-" + number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What has become of a recommendation.</summary>
public enum RecommendationStatus
{
    Open, Accepted, Partly, Done, Refused,
}

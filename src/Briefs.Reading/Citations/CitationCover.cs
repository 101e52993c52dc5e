namespace Briefs.Reading.Citations;

/// <summary>The citations at one place of a text, which cover the quotations before it.</summary>
/// <param name="Citations">Those without errors, in order.</param>
/// <param name="IsFaulty">Whether one of them has an error, which has been reported.</param>
internal sealed record CitationCover(IReadOnlyList<Citation> Citations, bool IsFaulty)
{
    public bool IsNothing => Citations.Count == 0 && !IsFaulty;

    /// <summary>
    /// The ids of the people whose words they cite, each once; an empty one for a citation that names no person. Two sources of the same
    /// person's words have one.
    /// </summary>
    public required ImmutableArray<string> Speakers { get; init; }

    public void Give(FoundQuotation quotation)
    {
        quotation.Citations.AddRange(Citations.Where(c => !quotation.Citations.Contains(c)));
        quotation.IsCitedFaultily |= IsFaulty;
    }

    public static ImmutableArray<string> FindSpeakers(IEnumerable<Citation> citations, BriefEntries entries) =>
        [.. citations.Select(c => (c.Speaker ?? entries.SpeakerOf(c))?.Value ?? "").Distinct(StringComparer.Ordinal)];
}

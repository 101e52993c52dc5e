
namespace Briefs.Model.PublishedState;

/// <summary>
/// Finds the words that a brief has lost. Moving a quotation within the brief, quoting it once less, or setting it in other
/// typography loses none: all of these leave its id in place.
/// </summary>
public static class FindLostWords
{
    /// <param name="before">The brief as published.</param>
    /// <param name="after">What it quotes now, by place.</param>
    /// <returns>By their place before.</returns>
    public static ImmutableArray<LostWords> Of(PublishedDocument before, ImmutableArray<QuotedWords> after)
    {
        var known = before.Quotations.Select(q => q.Words.BaseId).ToHashSet(StringComparer.Ordinal);
        var now = after.Select(q => q.BaseId).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<PublishedQuotation> gone = [.. before.Quotations.DistinctBy(q => q.Words.BaseId, StringComparer.Ordinal)
            .Where(q => !now.Contains(q.Words.BaseId))];
        if (gone.IsEmpty) return [];
        ImmutableArray<int> added = [.. Enumerable.Range(0, after.Length).Where(i => !known.Contains(after[i].BaseId))];
        var pairs = PairQuotations.Alike([.. gone.Select(q => q.Words)], [.. added.Select(i => after[i])])
            .ToDictionary(pair => pair.Before, pair => added[pair.After]);
        return [.. gone.Select((quotation, index) => new LostWords(quotation, pairs.TryGetValue(index, out var place) ? place : null))];
    }
}

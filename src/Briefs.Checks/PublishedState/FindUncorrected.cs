namespace Briefs.Checks.PublishedState;

/// <summary>
/// Finds the published words that a brief has lost and that no new correction answers for: it names the words, or, for one
/// quotation, it is dated the day after the version that had them.
/// </summary>
public static class FindUncorrected
{
    /// <param name="before">The brief as published.</param>
    /// <param name="after">What it quotes now, by place.</param>
    /// <param name="corrections">All that it has now.</param>
    /// <param name="published">The day it was first published.</param>
    public static ImmutableArray<LostWords> Find(
        PublishedDocument before,
        ImmutableArray<QuotedWords> after,
        ImmutableArray<PublishedCorrection> corrections,
        PartialDate? published)
    {
        var lost = FindLostWords.Find(before, after);
        if (lost.IsEmpty) return [];
        var added = Added(before.Corrections, corrections);
        var named = added.Select(c => new NamedWords(c.Text)).ToList();
        ImmutableArray<LostWords> unnamed = [
            .. lost.Where(w => !named.Exists(n => n.Include(w.Before.Text, w.Now is { } place ? after[place].Text : null)))];
        var nextDay = DayAfter(before, published);
        return unnamed.Length <= added.Count(c => c.Date == nextDay) ? [] : unnamed;
    }

    // By their dates, so that one whose words were improved is not taken for a new one.
    private static ImmutableArray<PublishedCorrection> Added(
        ImmutableArray<PublishedCorrection> before, ImmutableArray<PublishedCorrection> after)
    {
        var known = before.CountBy(c => c.Date, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. after.GroupBy(c => c.Date, StringComparer.Ordinal)
            .Where(day => day.Count() > known.GetValueOrDefault(day.Key))
            .SelectMany(day => day)];
    }

    // A version is as old as the last thing that is dated in it.
    private static string? DayAfter(PublishedDocument before, PartialDate? published)
    {
        var days = before.Corrections.Select(c => PartialDate.TryParse(c.Date, out var day) ? day : (PartialDate?)null)
            .Append(published)
            .OfType<PartialDate>()
            .Where(d => d.IsDay)
            .ToList();
        return days.Count == 0 || days.Max().First == DateOnly.MaxValue
            ? null : PartialDate.FromDay(days.Max().First.AddDays(1)).ToString();
    }
}

/// <summary>
/// Finds the words that a brief has lost. Moving a quotation within the brief, quoting it once less, or setting it in other
/// typography loses none: all of these leave its id in place.
/// </summary>
public static class FindLostWords
{
    /// <param name="before">The brief as published.</param>
    /// <param name="after">What it quotes now, by place.</param>
    /// <returns>By their place before.</returns>
    public static ImmutableArray<LostWords> Find(PublishedDocument before, ImmutableArray<QuotedWords> after)
    {
        var known = before.Quotations.Select(q => q.Words.BaseId).ToHashSet(StringComparer.Ordinal);
        var now = after.Select(q => q.BaseId).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<PublishedQuotation> gone = [.. before.Quotations.DistinctBy(q => q.Words.BaseId, StringComparer.Ordinal)
            .Where(q => !now.Contains(q.Words.BaseId))];
        if (gone.IsEmpty) return [];
        ImmutableArray<int> added = [.. Enumerable.Range(0, after.Length).Where(i => !known.Contains(after[i].BaseId))];
        var pairs = PairQuotations.Pair([.. gone.Select(q => q.Words)], [.. added.Select(i => after[i])])
            .ToDictionary(pair => pair.Before, pair => added[pair.After]);
        return [.. gone.Select((quotation, index) => new LostWords(quotation, pairs.TryGetValue(index, out var place) ? place : null))];
    }
}

/// <summary>Words that a published brief quoted and does not quote any more.</summary>
/// <param name="Before">As it was published.</param>
/// <param name="Now">Index of the quotation that has taken its place; null when none has.</param>
public sealed record LostWords(PublishedQuotation Before, int? Now);

/// <summary>Counts the corrections a brief has that it did not have before.</summary>
public static class CountCorrections
{
    /// <summary>
    /// How many dates of corrections are there more often than before. By their dates, so that one whose words were
    /// improved is not taken for a new one.
    /// </summary>
    public static int Added(IEnumerable<string> before, IEnumerable<string> after)
    {
        var known = before.CountBy(date => date, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return after.CountBy(date => date, StringComparer.Ordinal).Sum(date => Math.Max(0, date.Value - known.GetValueOrDefault(date.Key)));
    }
}

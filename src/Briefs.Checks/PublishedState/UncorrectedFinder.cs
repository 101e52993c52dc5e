namespace Briefs.Checks.PublishedState;

/// <summary>
/// Finds published words that a brief has lost without a new correction. A correction covers lost words if it names them, or, for a single
/// quotation, if it is dated the day after the version that had them.
/// </summary>
public static class UncorrectedFinder
{
    /// <param name="before">The brief as published.</param>
    /// <param name="after">The current quotations, by position.</param>
    /// <param name="corrections">All current corrections.</param>
    /// <param name="published">The date of first publication.</param>
    public static ImmutableArray<LostWords> Find(
        PublishedDocument before,
        ImmutableArray<QuotedWords> after,
        ImmutableArray<PublishedCorrection> corrections,
        PartialDate? published)
    {
        var lost = LostWordFinder.Find(before, after);
        if (lost.IsEmpty) return [];
        var added = Added(before.Corrections, corrections);
        var named = added.Select(c => new NamedWords(c.Text)).ToList();
        ImmutableArray<LostWords> unnamed = [
            .. lost.Where(w => !/* guard: correction-named */ named.Exists(
            n => n.Include(w.Before.Text, w.Now is { } place ? after[place].Text : null)))];
        var nextDay = DayAfter(before, published);
        return unnamed.Length <= added.Count(c => c.Date == nextDay) ? [] : unnamed;
    }

    // Compares the number of corrections per date, so that one with improved wording does not count as new.
    private static ImmutableArray<PublishedCorrection> Added(
        ImmutableArray<PublishedCorrection> before, ImmutableArray<PublishedCorrection> after)
    {
        var known = before.CountBy(c => c.Date, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. after.GroupBy(c => c.Date, StringComparer.Ordinal)
            .Where(day => day.Count() > known.GetValueOrDefault(day.Key))
            .SelectMany(day => day)];
    }

    // The date of a version is the latest date in it.
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
/// Finds quoted words that a brief has lost. Moving a quotation, repeating it less often or changing its typography does not count: none of
/// these changes its id.
/// </summary>
public static class LostWordFinder
{
    /// <param name="before">The brief as published.</param>
    /// <param name="after">The current quotations, by position.</param>
    /// <returns>By position in the published brief.</returns>
    public static ImmutableArray<LostWords> Find(PublishedDocument before, ImmutableArray<QuotedWords> after)
    {
        var known = before.Quotations.Select(q => q.Words.BaseId).ToHashSet(StringComparer.Ordinal);
        var now = after.Select(q => q.BaseId).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<PublishedQuotation> gone = [.. before.Quotations.DistinctBy(q => q.Words.BaseId, StringComparer.Ordinal)
            .Where(q => !now.Contains(q.Words.BaseId))];
        if (gone.IsEmpty) return [];
        ImmutableArray<int> added = [.. Enumerable.Range(0, after.Length).Where(i => !known.Contains(after[i].BaseId))];
        var pairs = QuotationPairing.Pair([.. gone.Select(q => q.Words)], [.. added.Select(i => after[i])])
            .ToDictionary(pair => pair.Before, pair => added[pair.After]);
        return [.. gone.Select((quotation, index) => new LostWords(quotation, pairs.TryGetValue(index, out var place) ? place : null))];
    }
}

/// <summary>Words that were quoted in the published brief but no longer are.</summary>
/// <param name="Before">The quotation as published.</param>
/// <param name="Now">Index of the quotation that replaced it; null for none.</param>
public sealed record LostWords(PublishedQuotation Before, int? Now);

/// <summary>Counts the new corrections of a brief.</summary>
public static class CorrectionCounter
{
    /// <summary>
    /// The number of corrections per date that exceed those before, summed up. Compared by date, so that a correction with improved wording
    /// does not count as new.
    /// </summary>
    public static int Added(IEnumerable<string> before, IEnumerable<string> after)
    {
        var known = before.CountBy(date => date, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return after.CountBy(date => date, StringComparer.Ordinal).Sum(date => Math.Max(0, date.Value - known.GetValueOrDefault(date.Key)));
    }
}

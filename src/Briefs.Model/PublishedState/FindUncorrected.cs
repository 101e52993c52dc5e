
namespace Briefs.Model.PublishedState;

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
    public static ImmutableArray<LostWords> Of(
        PublishedDocument before,
        ImmutableArray<QuotedWords> after,
        ImmutableArray<PublishedCorrection> corrections,
        PartialDate? published)
    {
        var lost = FindLostWords.Of(before, after);
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
        return days.Count == 0 || days.Max().First == DateOnly.MaxValue ? null : PartialDate.From(days.Max().First.AddDays(1)).ToString();
    }
}

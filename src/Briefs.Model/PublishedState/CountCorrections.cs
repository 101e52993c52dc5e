namespace Briefs.Model.PublishedState;

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

namespace Briefs.Model.Text;

/// <summary>A set of Unicode characters, kept as ranges.</summary>
public sealed class CharacterSet
{
    private readonly ImmutableArray<CharacterRange> _ranges;

    private CharacterSet(ImmutableArray<CharacterRange> ranges) => _ranges = ranges;

    public static CharacterSet Empty { get; } = new([]);

    /// <param name="ranges">In any order, overlapping or not; both ends belong to a range.</param>
    public static CharacterSet FromRanges(IEnumerable<CharacterRange> ranges)
    {
        var merged = new List<CharacterRange>();
        foreach (var range in ranges.Where(r => r.First <= r.Last).OrderBy(r => r.First))
        {
            if (merged.Count > 0 && range.First <= merged[^1].Last + 1)
                merged[^1] = merged[^1] with { Last = Math.Max(merged[^1].Last, range.Last) };
            else merged.Add(range);
        }

        return new([.. merged]);
    }

    /// <summary>What is in this set, or in the other one, or in both.</summary>
    public CharacterSet Union(CharacterSet other)
    {
        return FromRanges(_ranges.Concat(other._ranges));
    }

    public bool Contains(int character)
    {
        var (low, high) = (0, _ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (character < _ranges[middle].First) high = middle - 1;
            else if (character > _ranges[middle].Last) low = middle + 1;
            else return true;
        }

        return false;
    }
}

/// <summary>Characters that follow one another.</summary>
/// <param name="First">Part of the range, as <paramref name="Last"/> is.</param>
public readonly record struct CharacterRange(int First, int Last)
{
    public static implicit operator CharacterRange((int First, int Last) ends) => new(ends.First, ends.Last);
}

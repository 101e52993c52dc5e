namespace Briefs.Checks.PublishedState;

/// <summary>Finds what has become of quotations that are no longer there: which new one each has been changed into.</summary>
public static class PairQuotations
{
    /// <summary>Words in common, as a share of all, below which two quotations are two quotations.</summary>
    private const double LeastAlike = 0.5;

    /// <summary>Where a brief was rewritten, a quotation is only compared with so many around its own place.</summary>
    private const int Reach = 40;

    /// <summary>The pairs, those most alike found first, by their place before.</summary>
    /// <param name="gone">Words that are in the earlier state alone, by place.</param>
    /// <param name="added">Words that are in the later state alone, by place.</param>
    public static ImmutableArray<WordPair> Pair(ImmutableArray<QuotedWords> gone, ImmutableArray<QuotedWords> added)
    {
        if (gone.IsEmpty || added.IsEmpty) return [];
        var (left, right) = (gone.Select(CountWords).ToArray(), added.Select(CountWords).ToArray());
        var found = new List<(double Alike, WordPair Pair)>();
        for (var i = 0; i < left.Length; i++)
        {
            var around = (int)((long)i * right.Length / left.Length);
            for (var j = Math.Max(0, around - Reach); j < Math.Min(right.Length, around + Reach); j++)
            {
                var alike = Share(left[i], right[j]);
                if (alike >= LeastAlike) found.Add((alike, new WordPair(i, j)));
            }
        }

        var (usedBefore, usedAfter) = (new HashSet<int>(), new HashSet<int>());
        return
        [
            .. found.OrderByDescending(f => f.Alike).ThenBy(f => f.Pair.Before).ThenBy(f => f.Pair.After).Select(f => f.Pair)
                .Where(pair => !usedBefore.Contains(pair.Before)
                    && !usedAfter.Contains(pair.After)
                    && usedBefore.Add(pair.Before)
                    && usedAfter.Add(pair.After))
                .OrderBy(pair => pair.Before),
        ];
    }

    /// <summary>The words of a text as they are compared; of scripts without spaces, the characters.</summary>
    public static ImmutableArray<string> WordsOf(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            var alone = at < text.Length && StandsAlone(text[at]);
            if (at < text.Length && !alone && !char.IsWhiteSpace(text[at])) continue;
            if (at > start) words.Add(text[start..at]);
            if (alone) words.Add(text[at].ToString());
            start = at + 1;
        }

        return words.ToImmutable();
    }

    /// <summary>Whether a character is a word for itself: Han and Kana, which are written without spaces.</summary>
    public static bool StandsAlone(char c) =>
        c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF');

    private static WordCounts CountWords(QuotedWords words)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = WordsOf(Folding.Typographic(words.Text));
        foreach (var word in all)
        {
            var key = word.Trim('.', ',', ';', ':', '!', '?', '"', '(', ')').ToUpperInvariant();
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return new WordCounts(counts, all.Length);
    }

    private static double Share(WordCounts left, WordCounts right)
    {
        // However many words they share, texts of such different length are not alike.
        if (2.0 * Math.Min(left.Total, right.Total) < LeastAlike * (left.Total + right.Total)) return 0;
        var common = left.Counts.Sum(word => Math.Min(word.Value, right.Counts.GetValueOrDefault(word.Key)));
        return 2.0 * common / (left.Total + right.Total);
    }

    /// <param name="Counts">How often each word is there.</param>
    /// <param name="Total">All words.</param>
    private sealed record WordCounts(Dictionary<string, int> Counts, int Total);
}

/// <summary>Two quotations, the second of which has taken the place of the first.</summary>
/// <param name="Before">Index among those of before.</param>
/// <param name="After">Index among those of after.</param>
public readonly record struct WordPair(int Before, int After);

/// <summary>The words of a quotation, and the id made from them.</summary>
/// <param name="Id">The same for the same words, but for <c>-2</c>, <c>-3</c> behind those that are repeated.</param>
public readonly record struct QuotedWords(string Id, string Text)
{
    private const int BaseLength = 12;

    /// <summary>The id without the number of the repetition: the same for the same words wherever they stand.</summary>
    public string BaseId => Id.Length > BaseLength && Id[BaseLength] == '-' ? Id[..BaseLength] : Id;
}

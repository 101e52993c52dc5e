namespace Briefs.Checks.PublishedState;

/// <summary>Pairs quotations that disappeared with those that replaced them.</summary>
public static class QuotationPairing
{
    /// <summary>The minimum share of common words for two quotations to be a pair.</summary>
    private const double LeastAlike = 0.5;

    /// <summary>Limits the work in a rewritten brief: a quotation is compared only with this many around the same position.</summary>
    private const int Reach = 40;

    /// <summary>The pairs, by position in the earlier state. The most similar texts are paired first.</summary>
    /// <param name="gone">Words only in the earlier state, by position.</param>
    /// <param name="added">Words only in the later state, by position.</param>
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

    /// <summary>The words of a text for comparison; in scripts without spaces, the characters.</summary>
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

    /// <summary>Whether a character counts as a word: Han and Kana, which are written without spaces.</summary>
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
        // Texts of such different length cannot be similar enough, however many words they share.
        if (2.0 * Math.Min(left.Total, right.Total) < LeastAlike * (left.Total + right.Total)) return 0;
        var common = left.Counts.Sum(word => Math.Min(word.Value, right.Counts.GetValueOrDefault(word.Key)));
        return 2.0 * common / (left.Total + right.Total);
    }

    /// <param name="Counts">The number of occurrences of each word.</param>
    /// <param name="Total">The number of all words.</param>
    private sealed record WordCounts(Dictionary<string, int> Counts, int Total);
}

/// <summary>A quotation and its replacement.</summary>
/// <param name="Before">Index into the quotations of the earlier state.</param>
/// <param name="After">Index into the quotations of the later state.</param>
public readonly record struct WordPair(int Before, int After);

/// <summary>The words of a quotation, and the id derived from them.</summary>
/// <param name="Id">The same for the same words, except for the suffix <c>-2</c>, <c>-3</c> of repetitions.</param>
public readonly record struct QuotedWords(string Id, string Text)
{
    private const int BaseLength = 12;

    /// <summary>The id without the suffix of a repetition: equal for equal words.</summary>
    public string BaseId => Id.Length > BaseLength && Id[BaseLength] == '-' ? Id[..BaseLength] : Id;
}

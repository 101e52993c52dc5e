using Briefs.Evidence;
using Briefs.Checks.PublishedState;

namespace Briefs.Cli.Diff;

/// <summary>Writes the difference of two wordings as <c>~~old~~ **new**</c>. Long unchanged passages are shortened.</summary>
internal static class WordChange
{
    /// <summary>
    /// The largest product of both lengths to compare word by word; longer passages are shown as a whole, because the time grows with this
    /// product.
    /// </summary>
    private const int LargestProduct = 250_000;

    /// <summary>The number of words shown on each side of a difference.</summary>
    private const int Around = 12;

    /// <summary>The maximum length of one run of differing words, in characters.</summary>
    private const int LongestRun = 1_000;

    public static string Format(string before, string after) =>
        string.Join(' ', Pieces(QuotationPairing.WordsOf(before), QuotationPairing.WordsOf(after)).Select(Written)
            .Where(t => t.Length > 0));

    private static IEnumerable<WordDifference> Pieces(ImmutableArray<string> before, ImmutableArray<string> after)
    {
        var start = 0;
        while (start < Math.Min(before.Length, after.Length) && before[start] == after[start]) start++;
        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)]) end++;
        var (left, right) = (before[start..^end], after[start..^end]);
        var common = Joined(before[..start]);
        yield return new WordDifference(common, common);
        if ((long)left.Length * right.Length > LargestProduct) yield return new WordDifference(Joined(left), Joined(right));
        else
            foreach (var piece in WordDiff.Diff(left, right)) yield return piece;
        common = Joined(before[^end..]);
        yield return new WordDifference(common, common);
    }

    private static string Joined(ImmutableArray<string> words) => string.Join(' ', words);

    private static string Written(WordDifference piece)
    {
        if (piece.IsSame) return InertMarkdown.Text(Shorten.ToLength(Tight(Shortened(piece.Quoted)), LongestRun));
        var old = piece.Quoted.Length > 0 ? $"~~{InertMarkdown.Text(Shorten.ToLength(Tight(piece.Quoted), LongestRun))}~~" : "";
        var now = piece.Kept.Length > 0 ? $"**{InertMarkdown.Text(Shorten.ToLength(Tight(piece.Kept), LongestRun))}**" : "";
        return $"{old} {now}".Trim();
    }

    private static string Shortened(string same)
    {
        var words = same.Split(' ');
        return words.Length <= (2 * Around) + 1 ? same : $"{string.Join(' ', words[..Around])} … {string.Join(' ', words[^Around..])}";
    }

    // Han and Kana characters were separated by spaces to compare them; they are written without spaces.
    private static string Tight(string words)
    {
        var tight = new StringBuilder(words.Length);
        for (var at = 0; at < words.Length; at++)
        {
            var between = words[at] == ' ' && at > 0 && at + 1 < words.Length && QuotationPairing.StandsAlone(words[at - 1])
                && QuotationPairing.StandsAlone(words[at + 1]);
            if (!between) tight.Append(words[at]);
        }

        return tight.ToString();
    }
}

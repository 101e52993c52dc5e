using Briefs.Evidence;
using Briefs.Model.PublishedState;

namespace Briefs.Cli.Diff;

/// <summary>Writes what two wordings differ in: <c>~~old~~ **new**</c>, the words between cut where they go on for long.</summary>
internal static class WordChange
{
    /// <summary>
    /// Longer passages without a common word are shown as a whole: comparing each word with each takes the product of both.
    /// </summary>
    private const int LargestProduct = 250_000;

    /// <summary>Words shown on either side of a difference.</summary>
    private const int Around = 12;

    /// <summary>Characters shown of one run of differing words.</summary>
    private const int LongestRun = 1_000;

    public static string Format(string before, string after) =>
        string.Join(' ', Pieces(PairQuotations.WordsOf(before), PairQuotations.WordsOf(after)).Select(Written).Where(t => t.Length > 0));

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
            foreach (var piece in DiffWords.Diff(left, right)) yield return piece;
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

    // Han and Kana were taken apart for comparing, and are written without spaces.
    private static string Tight(string words)
    {
        var tight = new StringBuilder(words.Length);
        for (var at = 0; at < words.Length; at++)
        {
            var between = words[at] == ' ' && at > 0 && at + 1 < words.Length && PairQuotations.StandsAlone(words[at - 1])
                && PairQuotations.StandsAlone(words[at + 1]);
            if (!between) tight.Append(words[at]);
        }

        return tight.ToString();
    }
}

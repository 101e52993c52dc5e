
namespace Briefs.Evidence;

/// <summary>Aligns two sequences of words along their longest common subsequence.</summary>
public static class WordDiff
{
    /// <summary>Equal and different runs in turn. Time and memory are proportional to the product of both lengths.</summary>
    public static ImmutableArray<WordDifference> Diff(ImmutableArray<string> quoted, ImmutableArray<string> kept)
    {
        var folded = (Quoted: quoted.Select(Fold).ToArray(), Kept: kept.Select(Fold).ToArray());
        var lengths = Lengths(folded.Quoted, folded.Kept);
        var pieces = ImmutableArray.CreateBuilder<WordDifference>();
        var (only, lacking) = (new List<string>(), new List<string>());
        var same = new List<string>();
        for (int i = 0, j = 0; i < quoted.Length || j < kept.Length;)
        {
            if (i < quoted.Length && j < kept.Length && string.Equals(folded.Quoted[i], folded.Kept[j], StringComparison.Ordinal))
            {
                Flush(pieces, only, lacking);
                same.Add(kept[j]);
                (i, j) = (i + 1, j + 1);
                continue;
            }

            FlushSame(pieces, same);
            if (j < kept.Length && (i == quoted.Length || lengths[i, j + 1] >= lengths[i + 1, j])) lacking.Add(kept[j++]);
            else only.Add(quoted[i++]);
        }

        Flush(pieces, only, lacking);
        FlushSame(pieces, same);
        return pieces.ToImmutable();
    }

    private static string Fold(string word) => Folding.Typographic(word);

    private static int[,] Lengths(string[] quoted, string[] kept)
    {
        var lengths = new int[quoted.Length + 1, kept.Length + 1];
        for (var i = quoted.Length - 1; i >= 0; i--)
            for (var j = kept.Length - 1; j >= 0; j--)
                lengths[i, j] = string.Equals(quoted[i], kept[j], StringComparison.Ordinal)
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        return lengths;
    }

    private static void Flush(ImmutableArray<WordDifference>.Builder pieces, List<string> only, List<string> lacking)
    {
        if (only.Count + lacking.Count == 0) return;
        pieces.Add(new WordDifference(string.Join(' ', only), string.Join(' ', lacking)));
        only.Clear();
        lacking.Clear();
    }

    private static void FlushSame(ImmutableArray<WordDifference>.Builder pieces, List<string> same)
    {
        if (same.Count == 0) return;
        var words = string.Join(' ', same);
        pieces.Add(new WordDifference(words, words));
        same.Clear();
    }
}

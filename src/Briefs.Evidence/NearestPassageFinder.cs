
namespace Briefs.Evidence;

/// <summary>
/// Finds the passage of a copy most similar to words that it does not contain, and the differences. Used for the message, never for the
/// result.
/// </summary>
internal static class NearestPassageFinder
{
    private const int MaxWords = 300;
    private const int MaxPlaces = 2_000;

    private static readonly char[] s_signs = [.. "\"'“”„‟‘’‚‛«»‹›「」『』()[].,;:!?…。，、！？؟،"];

    /// <summary>Null when the copy has no similar passage.</summary>
    public static NearestPassage? Find(SearchableCopy copy, string quotation)
    {
        var quoted = WordIndex.Create(quotation);
        var kept = copy.Words;
        var count = Math.Min(quoted.Words.Count, MaxWords);
        var votes = new Dictionary<int, int>();
        for (var i = 0; i < count; i++)
        {
            if (!kept.Places.TryGetValue(WordIndex.KeyOf(quoted.Word(i)), out var places)) continue;
            foreach (var place in places.Take(MaxPlaces))
                for (var shift = -2; shift <= 2; shift++)
                    votes[place - i + shift] = votes.GetValueOrDefault(place - i + shift) + (shift == 0 ? 2 : 1);
        }

        if (votes.Count == 0) return null;
        var best = votes.OrderByDescending(v => v.Value).ThenBy(v => v.Key).First();
        if (best.Value < Math.Min(4, 2 * count)) return null;
        return Laid(quoted, kept, count, best.Key);
    }

    private static NearestPassage Laid(WordIndex quoted, WordIndex kept, int count, int at)
    {
        var slack = 2 + (count / 4);
        var from = Math.Clamp(at - slack, 0, kept.Words.Count);
        var to = Math.Clamp(at + count + slack, from, kept.Words.Count);
        var (ours, theirs) = WithoutEdges(
            [.. Enumerable.Range(0, count).Select(quoted.Word)], [.. Enumerable.Range(from, to - from).Select(kept.Word)]);
        var words = WordDiff.Diff(ours, theirs);
        var leading = words is [{ Quoted.Length: 0 }, ..] ? words[0].Kept.Split(' ').Length : 0;
        var first = kept.Words[Math.Min(from + leading, kept.Words.Count - 1)].Start;
        return new NearestPassage(1 + kept.Text.AsSpan(0, first).Count('\n'), Trimmed(words));
    }

    // The copy's punctuation around the passage is attached to its first and last words and would make them differ.
    private static (ImmutableArray<string> Ours, ImmutableArray<string> Theirs) WithoutEdges(
        ImmutableArray<string> ours, ImmutableArray<string> theirs)
    {
        var (first, last) = (Folding.Typographic(ours[0]), Folding.Typographic(Bare(ours[^1])));
        for (var i = 0; i < theirs.Length; i++)
        {
            var (behind, before) = (theirs[i].TrimStart(s_signs), Bare(theirs[i]));
            if (behind.Length > 0 && Folding.Typographic(behind) == first) theirs = theirs.SetItem(i, behind);
            else if (before.Length > 0 && Folding.Typographic(before) == last) theirs = theirs.SetItem(i, before);
        }

        return (Bare(ours[^1]).Length > 0 ? ours.SetItem(ours.Length - 1, Bare(ours[^1])) : ours, theirs);
    }

    private static string Bare(string word) => word.TrimEnd(s_signs);

    // Drops the words that the copy has before and after the passage.
    private static ImmutableArray<WordDifference> Trimmed(ImmutableArray<WordDifference> words)
    {
        if (words is [{ Quoted.Length: 0 }, ..]) words = words.RemoveAt(0);
        if (words is [.., { Quoted.Length: 0 }]) words = words.RemoveAt(words.Length - 1);
        return words;
    }
}

using System.Runtime.InteropServices;

namespace Briefs.Evidence;

/// <summary>
/// A text that is searched often. The first searches read it through; after enough of them, an index of the runs at every eighth position
/// is built, and a search compares only where a run of its own words occurs.
/// </summary>
internal sealed class IndexedText(string text)
{
    private const int Step = 8;
    private const int Run = 8;
    private const int ShortestWords = Run + Step - 1;
    private const int SmallestText = 20_000;
    private const int SearchesBefore = 16;
    private const int SearchCost = 16;

    // A run with more positions does not help: scanning continues from match to match, whereas an index lookup would restart each time.
    private const int MostPlaces = 64;

    private readonly Lazy<(Dictionary<ulong, int> First, int[] Next)> _runs = new(() => Note(text));
    private int _searches;

    public string Text { get; } = text;

    /// <summary>Index of the first occurrence between two positions, ordinal; −1 if not found or the effort is used up.</summary>
    /// <param name="limit">The words must end at or before this position.</param>
    public int IndexOf(string words, int from, int limit, ComparisonBudget effort)
    {
        if (from > limit || effort.IsSpent) return -1;
        // The index is shared by all briefs, so the cost depends only on the words and the texts, not on earlier searches.
        var mayHelp = words.Length >= ShortestWords && Text.Length >= SmallestText && limit - from > SmallestText;
        var isIndexed = mayHelp && effort.CountOf(this) > SearchesBefore;
        var places = mayHelp && (Interlocked.Increment(ref _searches) > SearchesBefore || isIndexed) ? Places(words) : null;
        var found = places is null ? Text.IndexOf(words, from, limit - from, StringComparison.Ordinal)
            : places.Where(at => at >= from && at + words.Length <= limit).DefaultIfEmpty(-1).Min();
        effort.Spend(
            isIndexed && places is not null
                ? (Step * MostPlaces) + words.Length
                : (found < 0 ? limit : found + words.Length) - from + SearchCost);
        return found;
    }

    // All positions of the words; null when there are too many to check. Of any eight consecutive runs of the words, one is in the index.
    private List<int>? Places(string words)
    {
        var (first, next) = _runs.Value;
        var places = new List<int>();
        for (var offset = 0; offset < Step; offset++)
        {
            if (!first.TryGetValue(KeyOf(words, offset), out var noted)) continue;
            var looked = 0;
            for (var number = noted; number >= 0; number = next[number])
            {
                if (++looked > MostPlaces) return null;
                var at = (number * Step) - offset;
                if (at >= 0 && at + words.Length <= Text.Length && Text.AsSpan(at, words.Length).SequenceEqual(words)) places.Add(at);
            }
        }

        return places;
    }

    private static (Dictionary<ulong, int> First, int[] Next) Note(string text)
    {
        var next = new int[((text.Length - Run) / Step) + 1];
        var first = new Dictionary<ulong, int>(next.Length);
        for (var number = next.Length - 1; number >= 0; number--)
        {
            ref var noted = ref CollectionsMarshal.GetValueRefOrAddDefault(first, KeyOf(text, number * Step), out var isThere);
            next[number] = isThere ? noted : -1;
            noted = number;
        }

        return (first, next);
    }

    // Two runs may have the same key, so the words are always compared.
    private static ulong KeyOf(string text, int at)
    {
        var halves = MemoryMarshal.Cast<char, ulong>(text.AsSpan(at, Run));
        return (halves[0] * 0x9E37_79B9_7F4A_7C15) ^ ulong.RotateLeft(halves[1] * 0xC2B2_AE3D_27D4_EB4F, 31);
    }
}

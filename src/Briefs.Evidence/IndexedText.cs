using System.Runtime.InteropServices;

namespace Briefs.Evidence;

/// <summary>
/// A text that is searched often. The first searches read it through; when there have been enough of them to pay for it, the
/// runs at every eighth place are noted, and a search looks at the few places where a run of its own words stands.
/// </summary>
internal sealed class IndexedText(string text)
{
    private const int Step = 8;
    private const int Run = 8;
    private const int ShortestWords = Run + Step - 1;
    private const int SmallestText = 20_000;
    private const int SearchesBefore = 16;
    private const int SearchCost = 16;

    // A run that stands at more places than these is no help: reading through goes on from place to place, and this would begin anew.
    private const int MostPlaces = 64;

    private readonly Lazy<(Dictionary<ulong, int> First, int[] Next)> _runs = new(() => Note(text));
    private int _searches;

    public string Text { get; } = text;

    /// <summary>The first place of the words between two places, −1 when there is none or the work is spent; ordinal.</summary>
    /// <param name="limit">Where the words must have ended.</param>
    public int IndexOf(string words, int from, int limit, Effort effort)
    {
        if (from > limit || effort.IsSpent) return -1;
        // The index is made for all briefs; what is charged depends on the words and the texts alone, not on what other briefs have
        // searched for.
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

    // All places of the words; null when too many must be looked at. One of eight runs of theirs that follow each other was noted.
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

    // Two different runs may have one key: the words are compared in any case.
    private static ulong KeyOf(string text, int at)
    {
        var halves = MemoryMarshal.Cast<char, ulong>(text.AsSpan(at, Run));
        return (halves[0] * 0x9E37_79B9_7F4A_7C15) ^ ulong.RotateLeft(halves[1] * 0xC2B2_AE3D_27D4_EB4F, 31);
    }
}


namespace Briefs.Checks.PublishedState;

/// <summary>
/// Whether a correction names words that were changed or removed: the whole quotation, its beginning, several consecutive words of it, or,
/// in quotation marks, one of the changed words. Case, marks and spaces are ignored.
/// </summary>
public sealed class NamedWords
{
    // This many consecutive words identify a quotation; if they include changed words, fewer are enough.
    private const int AnyRun = 5;
    private const int ChangedRun = 3;
    private const int Beginning = 30;

    private readonly ImmutableArray<string> _words;
    private readonly HashSet<string> _runs;
    private readonly string _folded;
    private readonly ImmutableArray<ImmutableArray<string>> _marked;

    /// <param name="correction">The text of the correction.</param>
    public NamedWords(string correction)
    {
        _folded = Folded(correction);
        _words = Words(correction);
        _runs = [.. RunsOf(_words, ChangedRun).Concat(RunsOf(_words, AnyRun)).Select(run => run.Text)];
        _marked = [.. Marked(correction).Select(Words).Where(words => !words.IsEmpty)];
    }

    /// <param name="before">The quotation as published.</param>
    /// <param name="now">Its replacement; null for none.</param>
    public bool Include(string before, string? now)
    {
        var (old, other) = (Words(before), now is null ? [] : Words(now));
        var (oldChange, newChange) = Changed(old, other);
        return Includes(before, old, oldChange)
            || (now is not null && Includes(now, other, newChange))
            || NamesBoth(old[oldChange], other[newChange]);
    }

    private bool Includes(string text, ImmutableArray<string> words, Range changed)
    {
        if (words.IsEmpty) return false;
        var folded = Folded(text);
        if (folded.Length >= Beginning && _folded.Contains(folded[..Beginning], StringComparison.Ordinal)) return true;
        if (IsIn(words, _words) && (words.Length > 1 || _marked.Any(m => m.SequenceEqual(words, StringComparer.Ordinal)))) return true;
        var (first, length) = changed.GetOffsetAndLength(words.Length);
        return RunsOf(words, AnyRun).Any(run => _runs.Contains(run.Text))
            || RunsOf(words, ChangedRun).Any(run => run.At < first + length && run.At + ChangedRun > first && _runs.Contains(run.Text))
            || (length > 0 && _marked.Any(m => IsIn(m, words, first, length)));
    }

    private bool NamesBoth(ImmutableArray<string> old, ImmutableArray<string> now) =>
        !old.IsEmpty && !now.IsEmpty && IsIn(old, _words) && IsIn(now, _words);

    // The range between the common first and last words of both texts.
    private static (Range Before, Range Now) Changed(ImmutableArray<string> before, ImmutableArray<string> now)
    {
        var shorter = Math.Min(before.Length, now.Length);
        var head = 0;
        while (head < shorter && before[head] == now[head]) head++;
        var tail = 0;
        while (tail < shorter - head && before[^(tail + 1)] == now[^(tail + 1)]) tail++;
        return (head..^tail, head..^tail);
    }

    private static bool IsIn(ImmutableArray<string> words, ImmutableArray<string> text)
    {
        for (var at = 0; at + words.Length <= text.Length; at++)
            if (text.AsSpan(at, words.Length).SequenceEqual(words.AsSpan())) return true;
        return false;
    }

    // Whether the words are consecutive in a text and overlap the range that changed.
    private static bool IsIn(ImmutableArray<string> words, ImmutableArray<string> text, int first, int length)
    {
        for (var at = Math.Max(0, first - words.Length + 1); at < first + length && at + words.Length <= text.Length; at++)
            if (text.AsSpan(at, words.Length).SequenceEqual(words.AsSpan())) return true;
        return false;
    }

    private static IEnumerable<(int At, string Text)> RunsOf(ImmutableArray<string> words, int length)
    {
        for (var at = 0; at + length <= words.Length; at++) yield return (at, string.Join(' ', words.AsSpan(at, length).ToArray()));
    }

    private static ImmutableArray<string> Words(string text) =>
        [.. QuotationPairing.WordsOf(Folded(text))
            .Select(word => string.Concat(word.Where(c => char.IsLetterOrDigit(c) || c is '-')))
            .Where(word => word.Length > 0)];

    private static string Folded(string text) => Folding.Typographic(text).ToUpperInvariant();

    // The texts between each pair of marks. An apostrophe within a word is not a mark.
    private static IEnumerable<string> Marked(string text)
    {
        var open = -1;
        for (var at = 0; at < text.Length; at++)
        {
            var isInWord = text[at] is '\'' or '’'
                && at > 0
                && at + 1 < text.Length
                && char.IsLetter(text[at - 1])
                && char.IsLetter(text[at + 1]);
            if (!Folding.IsMark(text[at]) || isInWord) continue;
            if (open >= 0) yield return text[(open + 1)..at];
            open = open >= 0 ? -1 : at;
        }
    }
}

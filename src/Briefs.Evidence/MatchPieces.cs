using System.Collections.Immutable;
using Briefs.Model;
using Briefs.Text;

namespace Briefs.Evidence;

/// <summary>Finds the pieces of a quotation in order. The search goes back a bounded number of times; running out is a failure.</summary>
internal sealed class MatchPieces
{
    private const int MaxTries = 2_000;

    private readonly FoldedText _folded;
    private readonly string _copy;
    private readonly ImmutableArray<ImmutableArray<string>> _pieces;
    private readonly IReadOnlyList<Gap> _gaps;
    private readonly GapText _gapText;
    private int _tries;

    /// <param name="pieces">Each in the forms in which it may stand in the copy, folded; an empty one has none.</param>
    public MatchPieces(FoldedText folded, string copy, ImmutableArray<ImmutableArray<string>> pieces, (IReadOnlyList<Gap> Gaps, GapText Text) between)
    {
        _folded = folded;
        _copy = copy;
        _pieces = pieces;
        (_gaps, _gapText) = between;
    }

    private string Text => _folded.Text;

    /// <summary>The chain with the fewest faults, first in the text; null when the pieces do not stand in order so near to each other.</summary>
    /// <param name="from">Where in the folded copy to begin.</param>
    public Chain? From(int from)
    {
        Chain? best = null;
        var first = FirstPiece();
        foreach (var (start, end) in Occurrences(first, from, Text.Length))
        {
            if (_tries++ > MaxTries) break;
            var faults = first == 0 ? ImmutableSortedSet<AlteredReason>.Empty : EdgeFaults(_gaps[0], WordsBefore(start, _gaps[0]));
            if (Extend(first, new Chain(start, end, faults)) is not { } chain) continue;
            if (best is null || chain.Reasons.Count < best.Reasons.Count) best = chain;
            if (best.Reasons.IsEmpty) break;
        }

        return best;
    }

    /// <summary>Whether every piece stands somewhere, but not one behind the other.</summary>
    public bool IsOtherOrder()
    {
        var at = 0;
        var isOrdered = true;
        for (var i = 0; i < _pieces.Length; i++)
        {
            if (_pieces[i].IsEmpty) continue;
            if (!Occurrences(i, 0, Text.Length).Any()) return false;
            var (_, end) = Occurrences(i, at, Text.Length).FirstOrDefault();
            isOrdered &= end > 0;
            if (end > 0) at = end;
        }

        return !isOrdered;
    }

    private int FirstPiece() => _pieces[0].IsEmpty && _pieces.Length > 1 ? 1 : 0;

    private Chain? Extend(int piece, Chain chain)
    {
        if (piece == _gaps.Count) return chain;
        var gap = _gaps[piece];
        if (_pieces[piece + 1].IsEmpty) return chain with { Reasons = chain.Reasons.Union(EdgeFaults(gap, WordsAfter(chain.End, gap))) };
        Chain? best = null;
        foreach (var (start, end) in Next(piece + 1, gap, chain.End))
        {
            if (_tries++ > MaxTries) break;
            var left = _folded.Original(chain.End, start, _copy);
            var next = new Chain(chain.Start, end, chain.Reasons.Union(_gapText.Faults(gap, _copy, left)));
            if (Extend(piece + 1, next) is not { } found) continue;
            if (best is null || found.Reasons.Count < best.Reasons.Count) best = found;
            if (best.Reasons.Count == chain.Reasons.Count) break;
        }

        return best;
    }

    // Where the next piece may stand: near for a bracket, at once for a remark; behind an omission all within reach and one beyond it.
    private IEnumerable<(int Start, int End)> Next(int piece, Gap gap, int from)
    {
        var barrier = Text.IndexOf(FoldText.Barrier, from);
        var limit = barrier < 0 ? Text.Length : barrier;
        var reach = gap.Kind switch
        {
            GapKind.Omission => limit,
            GapKind.Bracket => PastWords(from, CutPieces.MaxBracketWords, limit),
            GapKind.Note => Past(from, limit, c => c == ' '),
            GapKind.Paragraph => Past(from, limit, c => c is ' ' or Folding.Mark),
            _ => Past(from, limit, c => c is ' ' or '.' or ',' or '!' or '?'),
        };
        foreach (var found in Occurrences(piece, from, limit))
        {
            if (found.Start > reach) yield break;
            yield return found;
            if (gap.Kind == GapKind.Omission && found.Start - from > GapText.MaxOmitted) yield break;
        }
    }

    private int Past(int from, int limit, Func<char, bool> may)
    {
        while (from < limit && may(Text[from])) from++;
        return from;
    }

    private int PastWords(int from, int words, int limit)
    {
        var at = Past(from, limit, char.IsLetterOrDigit);
        for (var word = at > from ? 1 : 0; word < words && at < limit; word++)
        {
            at = Past(at, limit, c => !char.IsLetterOrDigit(c));
            at = Past(at, limit, c => char.IsLetterOrDigit(c) || c is '-' or Folding.Mark);
        }

        return Past(at, limit, c => !char.IsLetterOrDigit(c));
    }

    private IEnumerable<(int Start, int End)> Occurrences(int piece, int from, int limit)
    {
        var starts = _pieces[piece].Select(form => (Form: form, At: IndexOf(form, from, limit))).Where(f => f.At >= 0).ToList();
        while (starts.Count > 0)
        {
            var next = starts.MinBy(f => f.At);
            starts.Remove(next);
            var end = next.At + next.Form.Length;
            if (!Cuts(piece, next.At, end)) yield return (next.At, end);
            if (IndexOf(next.Form, next.At + 1, limit) is var again and >= 0) starts.Add((next.Form, again));
        }
    }

    private int IndexOf(string form, int from, int limit) => _folded.IndexOf(form, from, limit);

    private bool Cuts(int piece, int start, int end)
    {
        var place = _folded.Original(start, end, _copy);
        var mayCutBefore = piece > 0 && _gaps[piece - 1].IsGluedAfter;
        var mayCutAfter = piece < _gaps.Count && _gaps[piece].IsGluedBefore;
        return (!mayCutBefore && WordEdges.CutsBefore(_copy, place.Start)) || (!mayCutAfter && WordEdges.CutsAfter(_copy, place.End));
    }

    // A bracket at the edge stands for some of the words beside the quotation: as many as it holds, and one more.
    private ImmutableSortedSet<AlteredReason> EdgeFaults(Gap gap, TextSpan beside) => gap.Kind == GapKind.Bracket ? _gapText.Faults(gap, _copy, beside) : [];

    private TextSpan WordsBefore(int end, Gap gap)
    {
        var at = end;
        for (var words = Words(gap) + 1; words > 0 && at > 0 && !EndsSentence(Text[at - 1]); words--)
        {
            while (at > 0 && Text[at - 1] == ' ') at--;
            while (at > 0 && Text[at - 1] != ' ' && !EndsSentence(Text[at - 1])) at--;
        }

        return _folded.Original(at, end, _copy);
    }

    private TextSpan WordsAfter(int start, Gap gap)
    {
        var at = start;
        for (var words = Words(gap) + 1; words > 0 && at < Text.Length && !EndsSentence(Text[at]); words--)
        {
            at = Past(at, Text.Length, c => c == ' ');
            at = Past(at, Text.Length, c => c != ' ' && !EndsSentence(c));
        }

        return _folded.Original(start, at, _copy);
    }

    private static int Words(Gap gap) => gap.Inner.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static bool EndsSentence(char c) => c is '.' or '!' or '?' or ';' or '。' or '！' or '？' or '؟' or '۔' or FoldText.Barrier;
}

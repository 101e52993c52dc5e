namespace Briefs.Evidence;

/// <summary>
/// Finds the pieces of a quotation in order. From each position, each piece is searched once; all work is counted, and a search that uses
/// up the effort finds nothing.
/// </summary>
internal sealed class PieceMatcher
{
    private const int TryCost = 1_000;

    private readonly SearchedText _in;
    private readonly ImmutableArray<ImmutableArray<FoldedText>> _pieces;
    private readonly IReadOnlyList<Gap> _gaps;
    private readonly AlterationChecker _gapText;
    private readonly Dictionary<(int Piece, int At), Chain?> _tails = [];
    private readonly Dictionary<string, (int From, int At)> _beyond = new(StringComparer.Ordinal);

    /// <param name="pieces">For each piece, its folded forms; an empty piece has none.</param>
    public PieceMatcher(
        SearchedText text, ImmutableArray<ImmutableArray<FoldedText>> pieces, IReadOnlyList<Gap> gaps, AlterationChecker gapText)
    {
        _in = text;
        _pieces = pieces;
        _gaps = gaps;
        _gapText = gapText;
    }

    private string Text => _in.Folded.Text;

    /// <summary>
    /// The chain with the fewest reasons against it, the first of equal ones; null when the pieces do not occur in order and close enough
    /// together.
    /// </summary>
    /// <param name="from">Start in the folded copy.</param>
    public Chain? Match(int from)
    {
        Chain? best = null;
        var first = FirstPiece();
        foreach (var (start, end) in Occurrences(first, from, Text.Length))
        {
            _in.Effort.Spend(TryCost);
            var errors = first == 0 ? ImmutableSortedSet<AlteredReason>.Empty : EdgeFaults(_gaps[0], WordsBefore(start, _gaps[0]));
            if (Tail(first, end) is not { } tail) continue;
            var chain = tail with { Start = start, Reasons = errors.Union(tail.Reasons) };
            if (best is null || chain.Reasons.Count < best.Reasons.Count) best = chain;
            if (best.Reasons.IsEmpty) break;
        }

        return best;
    }

    /// <summary>Whether every piece occurs, but not in order.</summary>
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

    // The rest of the chain after a piece that ends at a position: its end, and the reasons on the way.
    private Chain? Tail(int piece, int end)
    {
        if (piece == _gaps.Count) return new Chain(end, end, []);
        if (_tails.TryGetValue((piece, end), out var known)) return known;
        var gap = _gaps[piece];
        if (_pieces[piece + 1].IsEmpty) return new Chain(end, end, EdgeFaults(gap, WordsAfter(end, gap)));
        Chain? best = null;
        foreach (var next in Next(piece + 1, gap, end))
        {
            _in.Effort.Spend(TryCost);
            if (Tail(piece + 1, next.End) is not { } tail) continue;
            var errors = _gapText.Faults(gap, _in.Copy, _in.Folded.Original(end, next.Start, _in.Copy));
            var chain = tail with { Reasons = errors.Union(tail.Reasons) };
            if (best is null || chain.Reasons.Count < best.Reasons.Count) best = chain;
            if (best.Reasons.IsEmpty || _in.Effort.IsSpent) break;
        }

        return _tails[(piece, end)] = best;
    }

    // Possible positions of the next piece: near for a bracket, directly after for a remark; for an omission all within reach and one
    // beyond.
    private IEnumerable<(int Start, int End)> Next(int piece, Gap gap, int from)
    {
        var limit = /* guard: verified-bounded */ _in.Folded.EndOfPassage(from);
        var reach = gap.Kind switch
        {
            GapKind.Omission => Math.Min(limit, from + AlterationChecker.MaxOmitted),
            GapKind.Bracket => PastWords(from, QuotationCutter.MaxBracketWords, limit),
            GapKind.Note => Past(from, limit, c => c == ' '),
            GapKind.Paragraph => Past(from, limit, c => c is ' ' or Folding.Mark),
            _ => Past(from, limit, c => c is ' ' or '.' or ',' or '!'),
        };
        var longest = _pieces[piece].Max(form => form.Text.Length);
        foreach (var found in Occurrences(piece, from, Math.Min(limit, reach + longest)))
        {
            if (found.Start > reach) break;
            yield return found;
        }

        if (gap.Kind == GapKind.Omission && reach < limit && Beyond(piece, reach + 1, limit) is { } beyond) yield return beyond;
    }

    // The next position of a piece at any distance. Remembered, so that the text is read once and not again from each position.
    private (int Start, int End)? Beyond(int piece, int from, int limit)
    {
        (int Start, int End)? nearest = null;
        foreach (var form in _pieces[piece])
        {
            for (var at = NextOf(form.Text, from); at >= 0 && at + form.Text.Length <= limit; at = NextOf(form.Text, at + 1))
            {
                if (Cuts(piece, form, at)) continue;
                if (nearest is null || at < nearest.Value.Start) nearest = (at, at + form.Text.Length);
                break;
            }
        }

        return nearest;
    }

    private int NextOf(string form, int from)
    {
        if (_beyond.TryGetValue(form, out var known) && known.From <= from && (known.At < 0 || known.At >= from)) return known.At;
        var found = _in.Folded.IndexOf(form, from, Text.Length, _in.Effort);
        _beyond[form] = (from, found);
        return found;
    }

    private int Past(int from, int limit, Func<char, bool> may)
    {
        var at = from;
        while (at < limit && may(Text[at])) at++;
        _in.Effort.Spend(at - from);
        return at;
    }

    // A bracket replaces at most four words, or the number of characters that makes four in a script without spaces.
    private int PastWords(int from, int words, int limit)
    {
        limit = Math.Min(limit, from + AlterationChecker.MaxOmitted);
        var at = Past(from, limit, IsOfWord);
        for (var end = at; end <= limit; end++)
        {
            if (end < limit && IsOfWord(Text[end])) continue;
            if (WordCounter.Count(Text[from..end]) > words) break;
            at = end;
        }

        if (WordCounter.Count(Text[from..at]) > words) at = Dense(from, at, words);
        return Past(at, limit, c => !char.IsLetterOrDigit(c));
    }

    private int Dense(int from, int at, int words)
    {
        while (at > from && WordCounter.Count(Text[from..at]) > words) at--;
        return at;
    }

    private static bool IsOfWord(char c) => (char.IsLetterOrDigit(c) || c == Folding.Mark) && !Scripts.IsDense(c);

    private IEnumerable<(int Start, int End)> Occurrences(int piece, int from, int limit)
    {
        var starts = _pieces[piece].Select(form => (Form: form, At: IndexOf(form, from, limit))).Where(f => f.At >= 0).ToList();
        while (starts.Count > 0)
        {
            var next = starts.MinBy(f => f.At);
            starts.Remove(next);
            if (!Cuts(piece, next.Form, next.At)) yield return (next.At, next.At + next.Form.Text.Length);
            if (IndexOf(next.Form, next.At + 1, limit) is var again and >= 0) starts.Add((next.Form, again));
        }
    }

    private int IndexOf(FoldedText form, int from, int limit) => _in.Folded.IndexOf(form.Text, from, limit, _in.Effort);

    private bool Cuts(int piece, FoldedText form, int start)
    {
        var place = _in.Folded.Original(start, start + form.Text.Length, _in.Copy);
        var mayCutBefore = piece > 0 && _gaps[piece - 1].IsGluedAfter;
        var mayCutAfter = piece < _gaps.Count && _gaps[piece].IsGluedBefore;
        return (!mayCutBefore && WordBoundaries.CutsBefore(_in.Copy, place.Start))
            || (!mayCutAfter && WordBoundaries.CutsAfter(_in.Copy, place.End))
            || !_in.Folded.HasSignsOf(form, start);
    }

    // A bracket at an edge may replace words beside the quotation: as many as it contains, and one more.
    private ImmutableSortedSet<AlteredReason> EdgeFaults(Gap gap, TextSpan beside) =>
        gap.Kind == GapKind.Bracket ? _gapText.Faults(gap, _in.Copy, beside) : [];

    private TextSpan WordsBefore(int end, Gap gap)
    {
        var (at, least) = (end, Math.Max(0, end - AlterationChecker.MaxOmitted));
        for (var words = WordCounter.Count(gap.Inserted) + 1; words > 0 && at > least && !EndsSentence(Text[at - 1]); words--)
        {
            while (at > least && Text[at - 1] == ' ') at--;
            while (at > least && Text[at - 1] != ' ' && !EndsSentence(Text[at - 1])) at--;
        }

        return _in.Folded.Original(at, end, _in.Copy);
    }

    private TextSpan WordsAfter(int start, Gap gap)
    {
        var (at, most) = (start, Math.Min(Text.Length, start + AlterationChecker.MaxOmitted));
        for (var words = WordCounter.Count(gap.Inserted) + 1; words > 0 && at < most && !EndsSentence(Text[at]); words--)
        {
            at = Past(at, most, c => c == ' ');
            at = Past(at, most, c => c != ' ' && !EndsSentence(c));
        }

        return _in.Folded.Original(start, at, _in.Copy);
    }

    private static bool EndsSentence(char c) => c is '.' or '!' or '?' or ';' or '。' or '！' or '？' or '؟' or '۔' or TextFolder.Barrier;
}

/// <summary>Pieces of a quotation found in order in a folded copy.</summary>
internal sealed record Chain(int Start, int End, ImmutableSortedSet<AlteredReason> Reasons);

/// <summary>A folded copy, as searched for one brief.</summary>
/// <param name="Copy">The copy's original text.</param>
internal sealed record SearchedText(FoldedText Folded, string Copy, ComparisonBudget Effort);

using Briefs.Checks.PublishedState;

namespace Briefs.Cli.Diff;

/// <summary>
/// Finds what changed about each quotation. Looks first for quotations that moved to another brief, so that these do not count as changed.
/// </summary>
internal sealed class QuotationComparer
{
    // Keyed by the words alone: the documents that each quotation was removed from, and the documents that it moved to.
    private readonly Dictionary<string, Queue<(PublishedDocument Document, PublishedQuotation Quotation)>> _left =
        new(StringComparer.Ordinal);
    private readonly Dictionary<(string Path, string Id), (PublishedDocument From, PublishedQuotation Before)> _moved = [];
    private readonly HashSet<(string Path, string Id)> _movedAway = [];
    private readonly Dictionary<string, HashSet<string>> _wordsBefore = new(StringComparer.Ordinal);

    public QuotationComparer(IEnumerable<DocumentPair> documents)
    {
        var all = documents.ToList();
        foreach (var (before, after) in all)
        {
            foreach (var quotation in OnlyIn(before, after))
            {
                if (!_left.TryGetValue(quotation.Words.BaseId, out var queue)) _left[quotation.Words.BaseId] = queue = new();
                queue.Enqueue((before!, quotation));
                if (after is null) continue;
                if (!_wordsBefore.TryGetValue(after.Path, out var words)) _wordsBefore[after.Path] = words = new(StringComparer.Ordinal);
                words.Add(Folding.Typographic(quotation.Text));
            }
        }

        foreach (var (before, after) in all)
        {
            foreach (var quotation in OnlyIn(after, before))
            {
                if (!_left.TryGetValue(quotation.Words.BaseId, out var queue) || !queue.TryDequeue(out var from)) continue;
                _moved[(after!.Path, quotation.Id)] = from;
                _movedAway.Add((from.Document.Path, from.Quotation.Id));
            }
        }
    }

    /// <summary>Returns whether an earlier version of a document quoted words that it no longer quotes.</summary>
    /// <param name="path">The current path of the document.</param>
    /// <param name="folded">The words, typographically folded.</param>
    public bool HadWords(string path, string folded) => _wordsBefore.TryGetValue(path, out var words) && words.Contains(folded);

    /// <summary>Returns a document with its changed quotations.</summary>
    public DocumentChange Change(DocumentPair document)
    {
        var (before, after) = document;
        ImmutableArray<PublishedQuotation> gone = [.. OnlyIn(before, after).Where(q => !_movedAway.Contains((before!.Path, q.Id)))];
        ImmutableArray<PublishedQuotation> added = [.. OnlyIn(after, before).Where(q => !_moved.ContainsKey((after!.Path, q.Id)))];
        var pairs = QuotationPairing.Pair([.. gone.Select(q => q.Words)], [.. added.Select(q => q.Words)]);
        var (left, taken) = (pairs.Select(p => p.Before).ToHashSet(), pairs.Select(p => p.After).ToHashSet());
        IEnumerable<QuotationChange> changes =
        [
            .. pairs.Select(p => new QuotationChange(ChangeKind.Changed, gone[p.Before], added[p.After])),
            .. gone.Where((_, index) => !left.Contains(index)).Select(q => new QuotationChange(ChangeKind.Gone, q, null)),
            .. added.Where((_, index) => !taken.Contains(index)).Select(q => new QuotationChange(ChangeKind.New, null, q)),
            .. OnlyIn(after, before).Where(q => _moved.ContainsKey((after!.Path, q.Id))).Select(q => Moved(after!, q)),
            .. Attributed(before, after),
        ];
        return new DocumentChange(before, after, [.. changes.Select(c => c with { To = c.After is null ? null : after })])
        {
            MovedAway = OnlyIn(before, after).Count(q => _movedAway.Contains((before!.Path, q.Id))),
        };
    }

    private QuotationChange Moved(PublishedDocument document, PublishedQuotation quotation)
    {
        var (from, before) = _moved[(document.Path, quotation.Id)];
        return new QuotationChange(ChangeKind.Moved, before, quotation) { From = from };
    }

    private static IEnumerable<QuotationChange> Attributed(PublishedDocument? before, PublishedDocument? after)
    {
        if (before is null || after is null) return [];
        var known = before.Quotations.ToDictionary(q => q.Id, StringComparer.Ordinal);
        var redescribed = new RedescribedSpeakers(before, after);
        return
            from now in after.Quotations
            where known.TryGetValue(now.Id, out var then)
                && (then.Status != now.Status || then.Speaker != now.Speaker
                || !then.Citations.SequenceEqual(now.Citations, StringComparer.Ordinal))
            select new QuotationChange(
                redescribed.IsOnlyChange(known[now.Id], now) ? ChangeKind.Described : ChangeKind.Attributed, known[now.Id], now);
    }

    private static IEnumerable<PublishedQuotation> OnlyIn(PublishedDocument? document, PublishedDocument? other)
    {
        if (document is null) return [];
        if (other is null) return document.Quotations;
        var known = other.Quotations.Select(q => q.Id).ToHashSet(StringComparer.Ordinal);
        return document.Quotations.Where(q => !known.Contains(q.Id));
    }
}

/// <summary>A document in two states of a site.</summary>
/// <param name="Before">Null for a new document.</param>
/// <param name="After">Null for a removed document.</param>
internal sealed record DocumentPair(PublishedDocument? Before, PublishedDocument? After);

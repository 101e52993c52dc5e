using Briefs.Reading.Markdown;

namespace Briefs.Reading.Citations;

/// <summary>
/// Gives the quotations of one text the citations in it. A citation covers every quotation before it in its sentence, back to the previous
/// citation. Where quotations continue over several sentences, one citation covers them all.
/// </summary>
internal sealed class BlockBinder
{
    private readonly ProseBlock _block;
    private readonly ContinuedSentences _continued;
    private readonly Func<Segment, CitationCover> _coverOf;
    private readonly Queue<int> _ends;
    private readonly List<FoundQuotation> _pending = [];
    private readonly Dictionary<FoundQuotation, CitationCover> _given = [];
    private readonly List<QuotationRun> _runs = [new()];

    /// <param name="block">The text.</param>
    /// <param name="continued">Finds the sentences over which quotations continue.</param>
    /// <param name="coverOf">Returns what a citation or footnote mark cites.</param>
    public BlockBinder(ProseBlock block, ContinuedSentences continued, Func<Segment, CitationCover> coverOf)
    {
        (_block, _continued, _coverOf) = (block, continued, coverOf);
        block.ContinuedEnds = continued.FindIn(block, a => !coverOf(a).IsNothing);
        _ends = new(block.ContinuedEnds.Count == 0 ? block.SentenceEnds : block.SentenceEnds.Where(e => !block.ContinuedEnds.Contains(e)));
    }

    /// <summary>Consecutive sentences with quotations that one citation may cover.</summary>
    private sealed class QuotationRun
    {
        public List<FoundQuotation> Quotations { get; } = [];

        /// <summary>What the last citation in it cites.</summary>
        public CitationCover? Last { get; private set; }

        /// <summary>Whether its citations name one speaker at most.</summary>
        public bool HasOneSpeaker { get; private set; } = true;

        /// <summary>Whether a citation covers quotations of earlier sentences too, back to the previous citation.</summary>
        public bool Continues(CitationCover cover) =>
            /* guard: continued-two-cited */ (cover.Speakers.Length <= 1 && (Last is null || MayHaveSameSpeaker(Last, cover)))
            // With a teller, each sentence may have the words of either.
            && /* guard: continued-teller */ cover.Citations.All(c => c.ToldBy is null);

        // A faulty citation is an error already. Its id may be a misspelling of the other one.
        private static bool MayHaveSameSpeaker(CitationCover one, CitationCover other) =>
            one.IsFaulty || other.IsFaulty || one.Speakers.SequenceEqual(other.Speakers);

        public void Add(CitationCover cover)
        {
            HasOneSpeaker &= Continues(cover);
            Last = cover;
        }
    }

    /// <param name="withoutWords">Receives each citation that has no quotation before it.</param>
    public void Bind(Action<Segment> withoutWords)
    {
        var quotations = new Queue<FoundQuotation>(_block.Quotations);
        foreach (var atom in _block.Visible.Notes)
        {
            while (quotations.Count > 0 && CloseOf(quotations.Peek()) <= atom.Start) Add(quotations.Dequeue());
            DropEnded(atom.Start);
            Atom(atom, quotations.FirstOrDefault(), withoutWords);
        }

        foreach (var quotation in quotations) Add(quotation);
        foreach (var run in _runs) Continue(run);
        KeepShared();
    }

    private void Add(FoundQuotation quotation)
    {
        DropEnded(CloseOf(quotation) - 1);
        _pending.Add(quotation);
        _runs[^1].Quotations.Add(quotation);
    }

    private void DropEnded(int upTo)
    {
        while (_ends.Count > 0 && _ends.Peek() <= upTo)
        {
            _ends.Dequeue();
            _pending.Clear();
            if (_runs[^1] is { Quotations.Count: > 0 } or { Last: not null }) _runs.Add(new());
        }
    }

    private void Atom(Segment atom, FoundQuotation? following, Action<Segment> withoutWords)
    {
        var cover = _coverOf(atom);
        if (cover.IsNothing)
        {
            foreach (var quotation in _pending.Where(q => !q.IsCovered)) quotation.BareNote ??= _continued.LabelOf(atom);
            return;
        }

        // A citation inside the quotation marks covers that quotation alone.
        if (following is not null && StartIn(_block, following) < atom.Start) cover.Give(following);
        else
        {
            Cover(cover, _block.SentenceEndAt(atom.Start));
            if (_pending.Count == 0 && atom.Kind == SegmentKind.Citation) withoutWords(atom);
            _pending.Clear();
        }

        _runs[^1].Add(cover);
    }

    private void Cover(CitationCover cover, int sentence)
    {
        var continues = _runs[^1].Continues(cover);
        var uncovered = _pending.Where(q => !q.IsCovered && (continues || CloseOf(q) > sentence)).ToList();
        foreach (var quotation in _continued.HasStops ? uncovered : uncovered.TakeLast(1))
        {
            cover.Give(quotation);
            quotation.IsCitedLater = CloseOf(quotation) <= sentence;
            _given[quotation] = cover;
        }
    }

    // “We stay,” she said [@mills in @news]. “We always have.”: the last citation covers the sentences after it too.
    private void Continue(QuotationRun run)
    {
        var last = run.Quotations.FindLastIndex(q => q.IsCovered);
        if (last < 0 || last + 1 == run.Quotations.Count || !run.HasOneSpeaker) return;
        if (!_given.TryGetValue(run.Quotations[last], out var cover) || cover != run.Last) return;
        if (EndBetween(run.Quotations[last], run.Quotations[last + 1]) is null) return;
        // Whom a faulty citation means is not known; it is an error already, and one is enough.
        var close = CloseOf(run.Quotations[^1]) - 1;
        if (!cover.IsFaulty && /* guard: continued-followed */ _continued.IsFollowedByAnother(_block, close, cover.Speakers)) return;
        foreach (var quotation in run.Quotations[(last + 1)..]) cover.Give(quotation);
    }

    // Where two sentences have different citations, each is checked by itself.
    private void KeepShared()
    {
        if (_block.ContinuedEnds.Count == 0) return;
        var shared = new HashSet<int>();
        foreach (var run in _runs)
        {
            var continues = false;
            foreach (var (one, next) in run.Quotations.Zip(run.Quotations.Skip(1)))
            {
                var end = EndBetween(one, next);
                var isShared = one.IsCitedFaultily == next.IsCitedFaultily && one.Citations.SequenceEqual(next.Citations);
                if (end is not null && isShared) shared.Add(end.Value);
                continues = isShared && (continues || end is not null);
                next.ContinuesUncited = continues && !next.IsCovered;
            }
        }

        _block.ContinuedEnds = shared;
    }

    // The end of a sentence between two quotations of a run that follow one another; null if they are in one sentence.
    private int? EndBetween(FoundQuotation one, FoundQuotation next) =>
        _block.SentenceEndFrom(CloseOf(one)) is var end && end <= StartIn(_block, next) ? end : null;

    private static int CloseOf(FoundQuotation quotation) => quotation.Run!.Parts[^1].End;

    internal static int StartIn(ProseBlock block, FoundQuotation quotation) =>
        quotation.Run!.Parts.First(p => p.Block == block).Start;
}

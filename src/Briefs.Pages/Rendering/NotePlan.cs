namespace Briefs.Pages.Rendering;

/// <summary>
/// The notes of a brief with their numbers and all references to them, planned before printing. A template may therefore print texts and
/// notes in any order, and repeatedly.
/// </summary>
internal sealed class NotePlan
{
    private readonly Brief _brief;
    private readonly Dictionary<NoteSubject, Note> _bySubject = [];
    private readonly List<Note> _notes = [];
    private readonly Dictionary<Body, List<NoteReference>> _references = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Body, List<BlockCitations>> _blocks = new(ReferenceEqualityComparer.Instance);

    private NotePlan(Brief brief) => _brief = brief;

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<Note> Notes => _notes;

    /// <param name="texts">The texts that are printed, in reading order, which determines the numbers.</param>
    public static NotePlan Create(Brief brief, IEnumerable<Body> texts)
    {
        var plan = new NotePlan(brief);
        foreach (var text in texts) plan.Add(text);
        // The text of a footnote may refer to further notes, which are appended to the list.
        for (var i = 0; i < plan._notes.Count; i++)
            if (plan._notes[i].Subject is NoteSubject.Footnote footnote) plan.Add(brief.Footnotes[footnote.Index].Content);
        return plan;
    }

    /// <summary>The texts of a brief that may refer to notes, in reading order.</summary>
    public static ImmutableArray<Body> TextsOf(Brief brief, Destination destination)
    {
        var caption = brief.Image is { Path: not null } image ? image.Caption : null;
        Body?[] first = [brief.Title.Body, brief.Summary?.Body, caption?.Body, brief.Body];
        return
        [
            .. first.OfType<Body>(),
            // Feeds do not show recommendations, responses and annexes.
            .. destination == Destination.Feed ? [] : brief.Recommendations.Select(r => r.Text.Body),
            .. destination == Destination.Feed ? [] : brief.Responses.Select(r => r.Outcome.Body),
            .. destination == Destination.Feed ? [] : brief.Annexes.Select(a => a.Description?.Body).OfType<Body>(),
            .. brief.Corrections.Concat(brief.Updates).Select(c => c.Text.Body),
        ];
    }

    /// <summary>The references of a text, in the order of its pieces; empty for a text that was not planned.</summary>
    public IReadOnlyList<NoteReference> ReferencesOf(Body text) => _references.GetValueOrDefault(text) ?? [];

    /// <summary>What is cited in the block quotations of a text, in their order; empty for a text that was not planned.</summary>
    public IReadOnlyList<BlockCitations> BlocksOf(Body text) => _blocks.GetValueOrDefault(text) ?? [];

    private void Add(Body text)
    {
        BlockCitations? block = null;
        for (var at = 0; at < text.Pieces.Length; at++)
        {
            var piece = text.Pieces[at];
            switch (piece.Kind)
            {
                case PieceKind.BlockOpens: block = Open(text, piece.Index); break;
                case PieceKind.AttributionOpens: block?.OpenAttribution(); break;
                case PieceKind.AttributionCloses: block?.CloseAttribution(); break;
                case PieceKind.FootnoteReference: Refer(text, at, new NoteSubject.Footnote(piece.Index)); break;
                case PieceKind.Citation:
                    IEnumerable<Citation> group = _brief.CitationGroups[piece.Index].Citations;
                    Refer(text, at, new NoteSubject.Cited(block is null ? group : block.Cite(group)));
                    break;
                case PieceKind.BlockCloses when block is not null:
                    Refer(text, at, new NoteSubject.Cited(block.Below));
                    block = null;
                    break;
            }
        }
    }

    private BlockCitations Open(Body text, int quotation)
    {
        if (!_blocks.TryGetValue(text, out var blocks)) _blocks.Add(text, blocks = []);
        blocks.Add(new BlockCitations(_brief.Quotations[quotation]));
        return blocks[^1];
    }

    private void Refer(Body text, int piece, NoteSubject subject)
    {
        if (subject is NoteSubject.Cited { Citations.IsEmpty: true }) return;
        if (!_bySubject.TryGetValue(subject, out var note))
        {
            _notes.Add(note = new Note(_notes.Count + 1, subject));
            _bySubject.Add(subject, note);
        }

        if (!_references.TryGetValue(text, out var references)) _references.Add(text, references = []);
        references.Add(new NoteReference(piece, note, ++note.References));
    }
}

/// <summary>A reference to a note.</summary>
/// <param name="Piece">Index of the text's piece that is replaced by the number.</param>
/// <param name="Occurrence">1 for the first reference to the note.</param>
internal sealed record NoteReference(int Piece, Note Note, int Occurrence);

/// <summary>A note of a page.</summary>
/// <param name="Number">1-based, in the order of the first references.</param>
internal sealed record Note(int Number, NoteSubject Subject)
{
    /// <summary>The number of references to the note.</summary>
    public int References { get; set; }
}

/// <summary>The content of a note; references with equal content share a note.</summary>
internal abstract record NoteSubject
{
    private NoteSubject() { }

    /// <summary>
    /// All citations of one bracket, in one note: a row of several numbers would not help readers. Compared without positions in the file.
    /// </summary>
    public sealed record Cited : NoteSubject
    {
        public Cited(IEnumerable<Citation> citations) => Citations = [.. citations.Select(Placeless).Distinct()];

        /// <summary>In written order, without duplicates.</summary>
        public ImmutableArray<Citation> Citations { get; }

        public static Citation Placeless(Citation citation) => citation with { Span = default };

        public bool Equals(Cited? other) => other is not null && Citations.SequenceEqual(other.Citations);

        public override int GetHashCode() => Citations.Aggregate(0, HashCode.Combine);
    }

    /// <summary>A footnote written by the author.</summary>
    /// <param name="Index">Into <see cref="Brief.Footnotes"/>.</param>
    public sealed record Footnote(int Index) : NoteSubject;
}

/// <summary>
/// The citations of a block quote. Those among the quoted words are referred to below the words, where nothing of ours interrupts the
/// speaker; those in the editor's attribution are referred to where they were written.
/// </summary>
internal sealed class BlockCitations(Quotation quotation)
{
    private readonly List<Citation> _amongWords = [];
    private HashSet<Citation>? _inAttribution;
    private bool _isInAttribution;

    /// <summary>All of them, each once; complete when all of the quotation has been read.</summary>
    public IReadOnlyList<Citation> All =>
        field ??= [.. _amongWords.Concat(quotation.Citations).DistinctBy(NoteSubject.Cited.Placeless)];

    /// <summary>The citations to refer to below the words.</summary>
    public IEnumerable<Citation> Below =>
        _inAttribution is null ? All : All.Where(c => !_inAttribution.Contains(NoteSubject.Cited.Placeless(c)));

    public void OpenAttribution() => _isInAttribution = true;

    public void CloseAttribution() => _isInAttribution = false;

    /// <returns>The citations to refer to immediately.</returns>
    public IEnumerable<Citation> Cite(IEnumerable<Citation> group)
    {
        if (!_isInAttribution)
        {
            _amongWords.AddRange(group);
            return [];
        }

        (_inAttribution ??= []).UnionWith(group.Select(NoteSubject.Cited.Placeless));
        return group;
    }
}

using Briefs.Import.Drafts;

namespace Briefs.Import.Word;

/// <summary>What a paragraph contains.</summary>
/// <param name="Boxes">Blocks of text boxes, to be put after the paragraph.</param>
internal readonly record struct ParagraphPieces(List<Piece> Pieces, List<FlatBlock> Boxes)
{
    public PiecesLength Length => new(Pieces.Count, Boxes.Count);

    /// <summary>Whether nothing of it is to be read.</summary>
    public bool IsEmpty => Boxes.Count == 0 && Pieces.TrueForAll(p => IsBlank(p.Inline));

    /// <summary>The same, which does not grow with the paragraph.</summary>
    public ParagraphPieces Copy() => new([.. Pieces], [.. Boxes]);

    /// <summary>What comes after a length.</summary>
    public ParagraphPieces Rest(PiecesLength start) => new(Pieces[start.Pieces..], Boxes[start.Boxes..]);

    /// <summary>This, and then the other.</summary>
    public ParagraphPieces Join(ParagraphPieces next) => new([.. Pieces, .. next.Pieces], [.. Boxes, .. next.Boxes]);

    private static bool IsBlank(DraftInline inline) =>
        inline is DraftInline.LineBreak || (inline is DraftInline.Text text && string.IsNullOrWhiteSpace(text.Value));
}

/// <summary>How much of a paragraph was read.</summary>
internal readonly record struct PiecesLength(int Pieces, int Boxes);

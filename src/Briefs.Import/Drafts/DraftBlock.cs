namespace Briefs.Import.Drafts;

/// <summary>A block of a draft.</summary>
public abstract record DraftBlock
{
    private DraftBlock()
    {
    }

    /// <summary>
    /// A paragraph. One that begins with a picture and a line break is a figure, and the rest is its caption.
    /// </summary>
    public sealed record Paragraph(ImmutableArray<DraftInline> Inlines) : DraftBlock;

    /// <param name="Level">1 to 6; the title of a brief is level 1, so its sections begin at 2.</param>
    public sealed record Heading(int Level, ImmutableArray<DraftInline> Inlines) : DraftBlock;

    /// <param name="Start">The first number; null for bullets.</param>
    public sealed record List(int? Start, ImmutableArray<DraftItem> Items) : DraftBlock;

    public sealed record Quote(ImmutableArray<DraftBlock> Blocks) : DraftBlock;

    /// <param name="Kind">One of GitHub's five words, in capitals: <c>NOTE</c>.</param>
    public sealed record Alert(string Kind, ImmutableArray<DraftBlock> Blocks) : DraftBlock;

    public sealed record Table(
        ImmutableArray<ColumnAlignment> Columns, DraftRow Header, ImmutableArray<DraftRow> Rows) : DraftBlock;

    /// <param name="Language">The word after the fence; empty for none.</param>
    public sealed record Code(string Language, string Text) : DraftBlock;

    public sealed record ThematicBreak : DraftBlock;

    /// <summary>A comment, which is not published.</summary>
    public sealed record Comment(string Text) : DraftBlock;
}

public sealed record DraftItem(ImmutableArray<DraftBlock> Blocks);

public sealed record DraftRow(ImmutableArray<DraftCell> Cells);

public sealed record DraftCell(ImmutableArray<DraftInline> Inlines);

public enum ColumnAlignment
{
    Default,
    Left,
    Center,
    Right,
}

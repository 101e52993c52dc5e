using Briefs.Import.Drafts;
using Briefs.Reading.Body;

namespace Briefs.Import.Word;

/// <summary>Reads tables. A table of a brief has no merged cells and no blocks in its cells, so those are remarked.</summary>
internal sealed class TableReader(WordDocument document, StoryReader story)
{
    private const string MergedCells = "Merged cells are one cell with the text and empty ones. Check the table.";

    private readonly List<List<DraftCell>> _rows = [];
    private readonly List<ColumnVotes> _columns = [];
    private int _cells;

    public ImmutableArray<FlatBlock> Read(WordElement table)
    {
        var rows = RowsOf(table).ToList();
        // A table of one cell is a box around a text.
        if (rows is [var only] && CellsOf(only).ToList() is [var cell])
        {
            document.Remarks.Add(RemarkKind.Mapped, "Tables of one cell are plain paragraphs now.", story.Place);
            return [.. story.ReadCell(cell.Children)];
        }

        foreach (var row in rows) ReadRow(row);
        if (_rows.Count == 0) return [];
        var width = _rows.Max(row => row.Count);
        if (width == 0) return [];
        if (rows[0].Child("w:trPr")?.Toggle("w:tblHeader") != true
            && table.Child("w:tblPr")?.Child("w:tblLook")?["w:firstRow"] is null or "0")
            document.Remarks.Add(RemarkKind.Mapped, "The first row of each table is its header.", story.Place);
        ImmutableArray<DraftRow> padded = [.. _rows.Select(row => Padded(row, width))];
        return
        [
            FlatBlock.Ready(new DraftBlock.Table(
                [.. Enumerable.Range(0, width).Select(at => at < _columns.Count ? _columns[at].Alignment : ColumnAlignment.Default)],
                WithoutStrong(padded[0]), padded[1..])),
        ];
    }

    private static DraftRow Padded(List<DraftCell> row, int width) =>
        new([.. row, .. Enumerable.Repeat(new DraftCell([]), width - row.Count)]);

    // A header is strong in any case.
    private static DraftRow WithoutStrong(DraftRow row) =>
        new([.. row.Cells.Select(cell => cell.Inlines is [DraftInline.Strong strong] ? new DraftCell(strong.Inlines) : cell)]);

    private IEnumerable<WordElement> RowsOf(WordElement table)
    {
        foreach (var row in Unwrapped(table, "w:tr"))
        {
            var changes = row.Child("w:trPr")?.Children.Where(change => change.Name is "w:ins" or "w:del") ?? [];
            if (changes.All(change => document.Changes.Keeps(change.Name, story.Place))) yield return row;
        }
    }

    private static IEnumerable<WordElement> CellsOf(WordElement row) => Unwrapped(row, "w:tc");

    // Rows and cells may be in content controls and custom markup.
    private static IEnumerable<WordElement> Unwrapped(WordElement element, string name)
    {
        foreach (var child in element.Children)
        {
            if (child.Name == name) yield return child;
            else if (child.Name is "w:sdt" or "w:sdtContent" or "w:customXml")
                foreach (var inner in Unwrapped(child, name)) yield return inner;
        }
    }

    private void ReadRow(WordElement row)
    {
        var cells = new List<DraftCell>();
        var before = SpanIn(row.Child("w:trPr")?.Child("w:gridBefore"), 0);
        for (var at = 0; at < before; at++) cells.Add(new DraftCell([]));
        foreach (var cell in CellsOf(row)) ReadCell(cell, cells);
        if (cells.Count > WordLimits.Columns) throw WordRefusedException.TooLarge("a table has more than 500 columns");
        if ((_cells += cells.Count) > BodyLimits.TableCells) throw WordRefusedException.TooLarge("a table has more than 50,000 cells");
        _rows.Add(cells);
    }

    private void ReadCell(WordElement cell, List<DraftCell> cells)
    {
        var properties = cell.Child("w:tcPr");
        var isKept = properties?.Children.Where(change => change.Name is "w:cellIns" or "w:cellDel")
            .All(change => document.Changes.Keeps(change.Name, story.Place)) ?? true;
        var merged = properties?.Child("w:vMerge");
        var isContinued = merged is not null && (merged.Value is null or "continue");
        if (merged is not null) document.Remarks.Add(RemarkKind.Mapped, MergedCells, story.Place);
        var blocks = story.ReadCell(cell.Children);
        Vote(cell, cells.Count);
        cells.Add(new DraftCell(isKept && !isContinued ? Flatten(blocks) : []));
        var span = SpanIn(properties?.Child("w:gridSpan"), 1);
        if (span > 1) document.Remarks.Add(RemarkKind.Mapped, MergedCells, story.Place);
        for (var at = 1; at < span; at++) cells.Add(new DraftCell([]));
    }

    private static int SpanIn(WordElement? element, int otherwise) =>
        int.TryParse(element?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, otherwise, WordLimits.Columns) : otherwise;

    private ImmutableArray<DraftInline> Flatten(List<FlatBlock> blocks)
    {
        var inlines = ImmutableArray.CreateBuilder<DraftInline>();
        if (blocks.Count > 1)
            document.Remarks.Add(RemarkKind.Mapped, "Cells with several paragraphs or a list have one line now.", story.Place);
        foreach (var block in blocks)
        {
            if (inlines.Count > 0) inlines.Add(new DraftInline.Text(" "));
            if (block.Finished is null) inlines.AddRange(block.Code.Length > 0 ? [new DraftInline.Code(block.Code)] : block.Inlines);
            else if (block.Finished is DraftBlock.Comment comment) inlines.Add(new DraftInline.Comment(comment.Text));
            else if (block.Finished is DraftBlock.Table inner) AddInner(inner, inlines);
        }

        return inlines.ToImmutable();
    }

    private void AddInner(DraftBlock.Table table, ImmutableArray<DraftInline>.Builder inlines)
    {
        document.Remarks.Add(RemarkKind.Mapped, "Tables within tables are the text of a cell now.", story.Place);
        foreach (var cell in table.Rows.Insert(0, table.Header).SelectMany(row => row.Cells))
        {
            inlines.AddRange(cell.Inlines);
            inlines.Add(new DraftInline.Text(" "));
        }
    }

    private void Vote(WordElement cell, int column)
    {
        while (_columns.Count <= column) _columns.Add(new ColumnVotes());
        _columns[column].Add(cell.Child("w:p")?.Child("w:pPr")?.Child("w:jc")?.Value);
    }

    /// <summary>The alignments of the cells of a column: what most of them have.</summary>
    private sealed class ColumnVotes
    {
        private int _all;
        private int _center;
        private int _right;

        public ColumnAlignment Alignment =>
            _center * 2 > _all ? ColumnAlignment.Center : _right * 2 > _all ? ColumnAlignment.Right : ColumnAlignment.Default;

        public void Add(string? alignment)
        {
            _all++;
            if (alignment is "center") _center++;
            if (alignment is "right" or "end") _right++;
        }
    }
}

using AngleSharp.Dom;
using Briefs.Import.Drafts;

namespace Briefs.Import.Html;

/// <summary>Converts a table. One that only arranges a page, with a single column, becomes the blocks in its cells.</summary>
internal sealed class HtmlTableConverter(HtmlContext context)
{
    private const int MaxColumns = 200;

    /// <returns>The caption and the table, or the blocks of its cells.</returns>
    public ImmutableArray<DraftBlock> Convert(IElement table)
    {
        var blocks = ImmutableArray.CreateBuilder<DraftBlock>();
        var rows = RowsOf(table).ToList();
        var columns = rows.Select(row => CellsOf(row).Sum(SpanOf)).DefaultIfEmpty(0).Max();
        if (table.Children.FirstOrDefault(child => child.LocalName == "caption") is { } caption
            && HtmlBlockConverter.ConvertInlines(caption, context) is { IsEmpty: false } words)
            blocks.Add(new DraftBlock.Paragraph(words));
        if (columns <= 1)
        {
            foreach (var cell in rows.SelectMany(CellsOf)) blocks.AddRange(HtmlBlockConverter.ConvertContent(cell, context));
            return blocks.ToImmutable();
        }

        var isHeader = rows[0].ParentElement?.LocalName == "thead" || CellsOf(rows[0]).All(cell => cell.LocalName == "th");
        var header = isHeader ? Row(rows[0], columns) : new DraftRow([.. Enumerable.Repeat(new DraftCell([]), columns)]);
        var body = (isHeader ? rows.Skip(1) : rows).Select(row => Row(row, columns));
        blocks.Add(new DraftBlock.Table([.. AlignmentsOf(rows, columns)], header, [.. body]));
        return blocks.ToImmutable();
    }

    // Not the rows of tables within its cells.
    private static IEnumerable<IElement> RowsOf(IElement table) => table.Children.SelectMany(
        child => child.LocalName is "thead" or "tbody" or "tfoot" ? child.Children.AsEnumerable() : [child])
        .Where(row => row.LocalName == "tr");

    private static IEnumerable<IElement> CellsOf(IElement row) => row.Children.Where(cell => cell.LocalName is "td" or "th");

    private static int SpanOf(IElement cell) =>
        int.TryParse(cell.GetAttribute("colspan"), NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, 1, MaxColumns) : 1;

    private DraftRow Row(IElement row, int columns)
    {
        var cells = ImmutableArray.CreateBuilder<DraftCell>();
        foreach (var cell in CellsOf(row))
        {
            cells.Add(new DraftCell(Flat(HtmlBlockConverter.ConvertInlines(cell, context))));
            for (var empty = 1; empty < SpanOf(cell); empty++) cells.Add(new DraftCell([]));
        }

        while (cells.Count < columns) cells.Add(new DraftCell([]));
        return new DraftRow([.. cells.Take(columns)]);
    }

    private static ImmutableArray<DraftInline> Flat(ImmutableArray<DraftInline> inlines) =>
        [.. inlines.Select(inline => inline is DraftInline.LineBreak or DraftInline.SoftBreak ? new DraftInline.Text(" ") : inline)];

    private static IEnumerable<ColumnAlignment> AlignmentsOf(List<IElement> rows, int columns)
    {
        var first = CellsOf(rows[^1]).ToList();
        for (var column = 0; column < columns; column++)
        {
            var cell = column < first.Count ? first[column] : null;
            var style = $"{cell?.GetAttribute("align")} {cell?.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal)}";
            yield return style.StartsWith("right", StringComparison.Ordinal) || style.Contains("text-align:right", StringComparison.Ordinal)
                ? ColumnAlignment.Right
                : style.StartsWith("center", StringComparison.Ordinal) || style.Contains("text-align:center", StringComparison.Ordinal)
                ? ColumnAlignment.Center : ColumnAlignment.Default;
        }
    }
}

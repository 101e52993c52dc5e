namespace Briefs.Reading.Body;

/// <summary>A row of cells: citations of its last cell cover the cells that have none.</summary>
internal sealed class TableRow
{
    public List<ProseBlock> Cells { get; } = [];
}

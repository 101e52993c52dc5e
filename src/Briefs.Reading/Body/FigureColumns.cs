using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdigRow = Markdig.Extensions.Tables.TableRow;

namespace Briefs.Reading.Body;

/// <summary>Finds the columns of a table that contain only figures, which are compared most easily when their ends are aligned.</summary>
internal static class FigureColumns
{
    /// <summary>Whether each column contains figures. Never the first one, which names the rows, even with years.</summary>
    public static ImmutableArray<bool> Find(Table table)
    {
        var rows = table.OfType<MarkdigRow>().Where(r => !r.IsHeader).ToList();
        var columns = rows.Count == 0 ? 0 : rows.Max(r => r.Count);
        var figures = ImmutableArray.CreateBuilder<bool>(columns);
        for (var column = 0; column < columns; column++) figures.Add(column > 0 && IsOfFigures(rows, column));
        return figures.MoveToImmutable();
    }

    private static bool IsOfFigures(List<MarkdigRow> rows, int column)
    {
        var found = false;
        foreach (var row in rows)
        {
            if (column >= row.Count || TextOf((TableCell)row[column]) is not { } text) return false;
            if (text is "" or "–" or "—" or "-" or "…") continue;
            if (!IsFigure(text)) return false;
            found = true;
        }

        return found;
    }

    // Null for a cell with anything but plain text.
    private static string? TextOf(TableCell cell)
    {
        if (cell.Count == 0) return "";
        if (cell is not [ParagraphBlock { Inline: { } inline }]) return null;
        return inline.All(part => part is LiteralInline)
            ? string.Concat(inline.Select(part => ((LiteralInline)part).Content.ToString())).Trim()
            : null;
    }

    // 1,250 · −3.5 · 12 % · € 40 · 1 250,00: digits and what groups them, with a plus or minus, a currency and a per cent.
    private static bool IsFigure(string text)
    {
        var hasDigit = false;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsDigit(c)) hasDigit = true;
            else if (c is '+' or '-' or '−' or '<' or '>' or '~' or '≈')
            {
                if (at > 0) return false;
            }
            else if (!(c is '.' or ',' or '\'' or '’' or '%' or '‰' or '٫' or '٬' or '٪'
                || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol)) return false;
        }

        return hasDigit;
    }
}

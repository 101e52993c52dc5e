using System.Buffers;

namespace Briefs.Capture.Pdf;

/// <summary>
/// Finds running lines: those at the top and bottom of pages that repeat on several pages, such as the title of a report or a page number.
/// They would interrupt a sentence that crosses a page end.
/// </summary>
internal sealed class RunningLineFinder
{
    /// <summary>Most running lines at the top and at the bottom of a page.</summary>
    private const int Deepest = 3;

    /// <summary>Largest difference, in points, between the positions of a running line on two pages.</summary>
    private const double SamePlace = 2.5;

    /// <summary>Smallest distance to the rest of the page, in line steps; a closer line belongs to its neighbour.</summary>
    private const double Apart = 1.25;

    /// <summary>The same for a line in the size of the text, which may be a short paragraph.</summary>
    private const double FarApart = 1.6;

    private static readonly SearchValues<char> Roman = SearchValues.Create("ivxlIVXL");

    private readonly double _size;
    private readonly Dictionary<(string Words, int Place), int> _seen = [];
    private readonly HashSet<(int Place, double Size)> _places = [];

    private RunningLineFinder(double size) => _size = size;

    /// <summary>The running lines of each page.</summary>
    /// <param name="size">The font size of the document's text, in points.</param>
    public static ImmutableArray<ImmutableHashSet<PdfLine>> Find(ImmutableArray<ImmutableArray<PdfLine>> pages, double size)
    {
        var find = new RunningLineFinder(size);
        var edges = pages.Select(find.Edges).ToList();
        foreach (var line in edges.SelectMany(page => page.Select(line => (Normal(line), PlaceOf(line))).Distinct()))
            find._seen[line] = find._seen.GetValueOrDefault(line) + 1;
        foreach (var line in edges.SelectMany(page => page).Where(find.IsRepeated)) find._places.Add((PlaceOf(line), line.Size));
        return [.. edges.Select(page => page.Where(find.IsRunning).ToImmutableHashSet())];
    }

    // A title that appears on one page only still counts, by the position and size of the others.
    private bool IsRunning(PdfLine line) => IsRepeated(line) || _places.Contains((PlaceOf(line), line.Size));

    /// <summary>The words of a line without its page number, to compare pages.</summary>
    public static string Normal(PdfLine line)
    {
        var words = new StringBuilder();
        foreach (var word in line.Plain().Split(' '))
            words.Append(word.AsSpan().ContainsAnyExcept(Roman) && !word.Any(char.IsDigit) ? word : "#").Append(' ');
        return words.ToString();
    }

    private bool IsRepeated(PdfLine line)
    {
        var (words, place) = (Normal(line), PlaceOf(line));
        return Enumerable.Range(place - 1, 3).Sum(at => _seen.GetValueOrDefault((words, at))) > 1;
    }

    // Lines that are separated from the rest, from the top and from the bottom.
    private List<PdfLine> Edges(ImmutableArray<PdfLine> page)
    {
        if (page.Length < 2) return [.. page];
        var rows = page.OrderByDescending(line => line.Baseline).ToList();
        var step = StepOf(rows);
        return [.. Edge(rows, step), .. Edge([.. Enumerable.Reverse(rows)], step)];
    }

    private List<PdfLine> Edge(List<PdfLine> rows, double step)
    {
        for (var at = 1; at < rows.Count && at <= Deepest; at++)
        {
            var room = Math.Abs(rows[at].Baseline - rows[at - 1].Baseline);
            if (room <= step * (Math.Abs(rows[at - 1].Size - _size) < 0.5 ? FarApart : Apart)) continue;
            return [.. rows.Take(at), .. at < Deepest ? Edge(rows[at..], step).Take(Deepest - at) : []];
        }

        return [];
    }

    // The most frequent distance between two lines that are not in one row.
    private static double StepOf(List<PdfLine> rows)
    {
        var steps = rows.Zip(rows.Skip(1), (upper, lower) => upper.Baseline - lower.Baseline).Where(step => step > 2).ToList();
        return steps.Count == 0 ? double.MaxValue : steps.CountBy(step => Math.Round(step)).MaxBy(pair => (pair.Value, -pair.Key)).Key;
    }

    private static int PlaceOf(PdfLine line) => (int)Math.Round(line.Baseline / SamePlace);
}

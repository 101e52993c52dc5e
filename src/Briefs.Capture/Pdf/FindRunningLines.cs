using System.Buffers;

namespace Briefs.Capture.Pdf;

/// <summary>
/// Finds the lines at the head and the foot of pages that are the same on several: the title of a report, the number of a page. Where a
/// sentence runs over a page's end they are between its halves.
/// </summary>
internal sealed class FindRunningLines
{
    /// <summary>How many lines at the head and at the foot of a page may be such.</summary>
    private const int Deepest = 3;

    /// <summary>In points: further apart, two lines have not the same place on their pages.</summary>
    private const double SamePlace = 2.5;

    /// <summary>Of the step between two lines: with less room than this a line belongs to the one after it.</summary>
    private const double Apart = 1.25;

    /// <summary>The same for a line in the size of the text, which may be a short paragraph.</summary>
    private const double FarApart = 1.6;

    private static readonly SearchValues<char> Roman = SearchValues.Create("ivxlIVXL");

    private readonly double _size;
    private readonly Dictionary<(string Words, int Place), int> _seen = [];
    private readonly HashSet<(int Place, double Size)> _places = [];

    private FindRunningLines(double size) => _size = size;

    /// <summary>For each page its lines that run over pages.</summary>
    /// <param name="pages">All pages of a document.</param>
    /// <param name="size">Of the document's text.</param>
    public static ImmutableArray<ImmutableHashSet<PdfLine>> Find(ImmutableArray<ImmutableArray<PdfLine>> pages, double size)
    {
        var find = new FindRunningLines(size);
        var edges = pages.Select(find.Edges).ToList();
        foreach (var line in edges.SelectMany(page => page.Select(line => (Normal(line), PlaceOf(line))).Distinct()))
            find._seen[line] = find._seen.GetValueOrDefault(line) + 1;
        foreach (var line in edges.SelectMany(page => page).Where(find.IsRepeated)) find._places.Add((PlaceOf(line), line.Size));
        return [.. edges.Select(page => page.Where(find.IsRunning).ToImmutableHashSet())];
    }

    // A title that is shown on one page only has the place of the others.
    private bool IsRunning(PdfLine line) => IsRepeated(line) || _places.Contains((PlaceOf(line), line.Size));

    /// <summary>The same words, whatever the number of the page.</summary>
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

    // Lines that are apart from the rest, seen from the head and from the foot.
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

    // The commonest step between two lines that are not in one row.
    private static double StepOf(List<PdfLine> rows)
    {
        var steps = rows.Zip(rows.Skip(1), (upper, lower) => upper.Baseline - lower.Baseline).Where(step => step > 2).ToList();
        return steps.Count == 0 ? double.MaxValue : steps.CountBy(step => Math.Round(step)).MaxBy(pair => (pair.Value, -pair.Key)).Key;
    }

    private static int PlaceOf(PdfLine line) => (int)Math.Round(line.Baseline / SamePlace);
}


namespace Briefs.Capture.Pdf;

/// <summary>
/// The pages of a PDF so that a sentence which runs over the end of one goes on at the beginning of the next: notes come after the last
/// page, a title that runs over pages once there too, and the numbers of pages not at all.
/// </summary>
internal sealed class ArrangePages
{
    private readonly ImmutableArray<ImmutableArray<PdfLine>> _pages;
    private readonly ImmutableArray<ImmutableHashSet<PdfLine>> _running;
    private readonly double _size;
    private readonly StringBuilder _after = new();
    private readonly OrderedDictionary<string, string> _titles = new(StringComparer.Ordinal);
    private PdfLine? _unfinished;

    private ArrangePages(ImmutableArray<ImmutableArray<PdfLine>> pages)
    {
        _pages = pages;
        _size = SizeOfText(pages);
        _running = FindRunningLines.In(pages, _size);
    }

    /// <summary>The text of each page in turn, and then what comes after the last.</summary>
    public static (ImmutableArray<string> Pages, string After) Of(IEnumerable<ImmutableArray<PdfLine>> pages)
    {
        var arrange = new ArrangePages([.. pages.Select(JoinDropCaps.In)]);
        ImmutableArray<string> texts = [.. Enumerable.Range(0, arrange._pages.Length).Select(arrange.Page)];
        foreach (var title in arrange._titles.Values) arrange._after.Append('\n').Append(title).Append('\n');
        return (texts, arrange._after.ToString());
    }

    private string Page(int number)
    {
        var (lines, running) = (_pages[number], _running[number]);
        foreach (var line in lines.Where(running.Contains)) Title(line);
        ImmutableArray<PdfLine> left = [.. lines.Where(line => !running.Contains(line))];
        var notes = FindFootnotes.In(left, _size, _unfinished);
        var marks = notes.Select(FindFootnotes.MarkOf).Where(mark => mark.Length > 0).ToImmutableHashSet(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var line in left.Where(line => !notes.Contains(line)))
        {
            if (line.IsAfterGap) text.Append('\n');
            text.Append(WriteLine.Of(line, marks)).Append('\n');
        }

        Notes([.. left.Where(notes.Contains)]);
        return text.ToString();
    }

    private void Notes(ImmutableArray<PdfLine> notes)
    {
        for (var at = 0; at < notes.Length; at++)
        {
            var isNew = FindFootnotes.MarkOf(notes[at]).Length > 0 && (at > 0 || _unfinished is null);
            _after.Append(isNew ? "\n" : "").Append(WriteLine.Of(notes[at], [])).Append('\n');
        }

        var last = notes.LastOrDefault();
        _unfinished = last?.Glyphs[^1].Value is null or "." or "!" or "?" or "»" or "”" or ")" ? null : last;
    }

    private void Title(PdfLine line)
    {
        var words = FindRunningLines.Normal(line);
        if (words.Any(char.IsLetter)) _titles.TryAdd(words, line.Plain());
    }

    // Of most letters.
    private static double SizeOfText(ImmutableArray<ImmutableArray<PdfLine>> pages) =>
        pages.SelectMany(page => page).GroupBy(line => line.Size)
            .OrderByDescending(lines => lines.Sum(line => line.Glyphs.Length)).ThenByDescending(lines => lines.Key)
            .Select(lines => lines.Key).FirstOrDefault();
}

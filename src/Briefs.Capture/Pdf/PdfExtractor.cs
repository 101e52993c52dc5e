using Briefs.Capture.Extraction;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Briefs.Capture.Pdf;

/// <summary>The text of a PDF, page by page, columns in order.</summary>
internal static class PdfExtractor
{
    /// <summary>If more than one glyph in this many is unknown, the words are not those that a reader sees.</summary>
    private const int MostUnknown = 20;

    public static ExtractionResult Extract(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = PdfDocument.Open(body.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            var (pages, after) = PageArranger.Arrange(document.GetPages().Select(page => LineReader.Read(page.Letters)));
            return Judged([.. pages.Select(CleanPageText.FromText)], CleanPageText.FromText(after));
        }
        catch (PdfDocumentEncryptedException)
        {
            return new ExtractionResult.Nothing(NoTextReason.Locked);
        }
    }

    private static ExtractionResult Judged(List<CleanPageText> pages, CleanPageText after)
    {
        List<CleanPageText> all = [.. pages, after];
        var letters = all.Sum(p => p.Letters);
        if (letters == 0) return new ExtractionResult.Nothing(all.Sum(p => p.Unknown) > 0 ? NoTextReason.Garbled : NoTextReason.Scanned);
        if (all.Sum(p => p.LettersRightToLeft) * 2 > letters) return new ExtractionResult.Nothing(NoTextReason.RightToLeft);
        if (all.Sum(p => p.Unknown) * MostUnknown > letters) return new ExtractionResult.Nothing(NoTextReason.Garbled);
        var text = string.Join("\n\f", pages.Select(p => p.Text)) + (after.Text.Length > 0 ? "\n\n" + after.Text : "") + "\n";
        return new ExtractionResult.Extracted(text, ExtractorNames.Pdf)
        {
            Pages = pages.Count,
            PagesWithoutText = pages.Count(p => p.Letters == 0),
            LinesLeftOut = all.Sum(p => p.LinesLeftOut),
        };
    }
}

/// <summary>
/// Arranges the pages of a PDF so that a sentence that crosses a page end is continuous: notes move after the last page, as does one copy
/// of a running title; page numbers are dropped.
/// </summary>
internal sealed class PageArranger
{
    private readonly ImmutableArray<ImmutableArray<PdfLine>> _pages;
    private readonly ImmutableArray<ImmutableHashSet<PdfLine>> _running;
    private readonly double _size;
    private readonly StringBuilder _after = new();
    private readonly OrderedDictionary<string, string> _titles = new(StringComparer.Ordinal);
    private PdfLine? _unfinished;

    private PageArranger(ImmutableArray<ImmutableArray<PdfLine>> pages)
    {
        _pages = pages;
        _size = SizeOfText(pages);
        _running = RunningLineFinder.Find(pages, _size);
    }

    /// <summary>The text of each page, and the text after the last page.</summary>
    public static (ImmutableArray<string> Pages, string After) Arrange(IEnumerable<ImmutableArray<PdfLine>> pages)
    {
        var arrange = new PageArranger([.. pages.Select(DropCapJoiner.Join)]);
        ImmutableArray<string> texts = [.. Enumerable.Range(0, arrange._pages.Length).Select(arrange.Page)];
        foreach (var title in arrange._titles.Values) arrange._after.Append('\n').Append(title).Append('\n');
        return (texts, arrange._after.ToString());
    }

    private string Page(int number)
    {
        var (lines, running) = (_pages[number], _running[number]);
        foreach (var line in lines.Where(running.Contains)) Title(line);
        ImmutableArray<PdfLine> left = [.. lines.Where(line => /* guard: capture-running */ !running.Contains(line))];
        var notes = /* guard: capture-notes */ FootnoteFinder.Find(left, _size, _unfinished);
        var marks = notes.Select(FootnoteFinder.MarkOf).Where(mark => mark.Length > 0).ToImmutableHashSet(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var line in left.Where(line => !notes.Contains(line)))
        {
            if (line.IsAfterGap) text.Append('\n');
            text.Append(LineWriter.Write(line, marks)).Append('\n');
        }

        Notes([.. left.Where(notes.Contains)]);
        return text.ToString();
    }

    private void Notes(ImmutableArray<PdfLine> notes)
    {
        for (var at = 0; at < notes.Length; at++)
        {
            var isNew = FootnoteFinder.MarkOf(notes[at]).Length > 0 && (at > 0 || _unfinished is null);
            _after.Append(isNew ? "\n" : "").Append(LineWriter.Write(notes[at], [])).Append('\n');
        }

        var last = notes.LastOrDefault();
        _unfinished = last?.Glyphs[^1].Value is null or "." or "!" or "?" or "»" or "”" or ")" ? null : last;
    }

    private void Title(PdfLine line)
    {
        var words = RunningLineFinder.Normal(line);
        if (words.Any(char.IsLetter)) _titles.TryAdd(words, line.Plain());
    }

    // The size of most letters.
    private static double SizeOfText(ImmutableArray<ImmutableArray<PdfLine>> pages) =>
        pages.SelectMany(page => page).GroupBy(line => line.Size)
            .OrderByDescending(lines => lines.Sum(line => line.Glyphs.Length)).ThenByDescending(lines => lines.Key)
            .Select(lines => lines.Key).FirstOrDefault();
}

/// <summary>Joins a drop cap, which is painted as a line of its own, to the word that it begins.</summary>
internal static class DropCapJoiner
{
    /// <summary>Smallest ratio to the size of the line beside it.</summary>
    private const double Larger = 1.7;

    private const int Furthest = 8;

    // Words of one letter.
    private const string Words = "AIÀOYВИКОСУЯ";

    public static ImmutableArray<PdfLine> Join(ImmutableArray<PdfLine> lines)
    {
        var joined = lines.ToBuilder();
        var caps = new HashSet<int>();
        for (var at = 0; at < joined.Count; at++)
        {
            if (joined[at].Glyphs.Length != 1 || BesideIt(joined, at) is not (>= 0 and var beside)) continue;
            joined[beside] = Joined(joined[at], joined[beside]);
            caps.Add(at);
        }

        return caps.Count == 0 ? lines : [.. joined.Where((_, at) => !caps.Contains(at))];
    }

    // A browser paints a drop cap before the paragraph, and even before the heading above it.
    private static int BesideIt(ImmutableArray<PdfLine>.Builder lines, int cap)
    {
        for (var at = cap + 1; at < lines.Count && at <= cap + Furthest; at++)
            if (IsCapOf(lines[cap], lines[at])) return at;
        return -1;
    }

    private static bool IsCapOf(PdfLine cap, PdfLine line) =>
        cap.Glyphs is [{ Value: [var letter] }] && char.IsUpper(letter)
        && char.IsLetter(line.Glyphs[0].Value[0])
        && cap.Size >= line.Size * Larger
        && line.Left >= cap.Right - line.Size && line.Left <= cap.Right + line.Size
        && line.Baseline >= cap.Baseline - line.Size && line.Baseline <= cap.Baseline + cap.Size;

    // “A man” is two words: the gap after its drop cap is wider than within a word.
    private static PdfLine Joined(PdfLine cap, PdfLine line)
    {
        var isWord = Words.Contains(cap.Glyphs[0].Value, StringComparison.Ordinal) && line.Left - cap.Right > line.Size * 0.4;
        var first = line.Glyphs[0] with { Before = isWord ? PdfSpace.Gap : PdfSpace.None };
        return new PdfLine([cap.Glyphs[0], first, .. line.Glyphs[1..]], cap.IsAfterGap);
    }
}

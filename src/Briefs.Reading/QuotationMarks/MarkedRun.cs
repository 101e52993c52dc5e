using Briefs.Reading.Markdown;

namespace Briefs.Reading.QuotationMarks;

/// <summary>
/// A run of text between two matching marks that are not inside another pair. A run over several paragraphs has a part in each.
/// </summary>
internal sealed class MarkedRun
{
    /// <summary>Its parts, in order.</summary>
    public List<RunPart> Parts { get; } = [];

    public required char OpenGlyph { get; init; }

    public char CloseGlyph { get; set; }

    /// <summary>From the opening mark to after the closing mark, in the file.</summary>
    public TextSpan Span => new(Parts[0].Block.Visible.StartOf(Parts[0].Start), Parts[^1].Block.Visible.EndOf(Parts[^1].End - 1));

    /// <summary>The text between the marks, folded as in a quotation.</summary>
    public string Text => string.Join('\n', Parts.Select(p => p.Block.Visible.Fold(p.InnerStart, p.InnerEnd).Trim()));

    /// <summary>The same text as lists print it, with its no-break spaces.</summary>
    public string Printed => string.Join('\n', Parts.Select(p => p.Block.Visible.FoldForPrint(p.InnerStart, p.InnerEnd).Trim()));

    /// <summary>What <c>{.…}</c> after the closing mark declares it to be; null if it is not declared.</summary>
    public Briefs.Model.DeclaredAs? Declared { get; set; }

    /// <summary>Whether it is a term of the site's settings, in a sentence that reports no speech.</summary>
    public bool IsTerm { get; set; }

    /// <summary>Whether it is a name or title that is known without a declaration here.</summary>
    public bool IsKnown { get; set; }

    /// <summary>Why it is known; null if it is not, or if its declaration is malformed, which has been reported.</summary>
    public Citations.KnownName? KnownBy { get; set; }

    /// <summary>The runs that end in a block, in order of their ends.</summary>
    public static IReadOnlyList<MarkedRun> EndingIn(ProseBlock block)
    {
        // Fast path: most blocks have none or one.
        if (block.Runs.Count == 0) return [];
        var ending = block.Runs.FindAll(r => r.Parts[^1].Block == block);
        return ending.Count < 2 ? ending : [.. ending.OrderBy(r => r.Parts[^1].End)];
    }
}

/// <summary>The part of a marked run in one block.</summary>
/// <param name="Start">Index of the opening mark, or of the first visible character of a continued paragraph.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="InnerStart">Index after the opening or repeated mark.</param>
/// <param name="InnerEnd">Index of the closing mark, or the end of the text if the run continues.</param>
internal readonly record struct RunPart(ProseBlock Block, int Start, int End, int InnerStart, int InnerEnd)
{
    /// <summary>The first letter between the marks; null if all are digits or marks.</summary>
    public char? FirstLetter
    {
        get
        {
            foreach (var c in Block.Visible.Text.AsSpan(InnerStart..InnerEnd))
                if (char.IsLetter(c)) return c;
            return null;
        }
    }
}

/// <summary>Two marks of one text that were read as a pair, nested or not.</summary>
/// <param name="Open">Index of the opening mark.</param>
/// <param name="Close">Index of the closing mark.</param>
internal readonly record struct MarkPair(int Open, int Close);

/// <summary>
/// How pairing read one mark. A mark of a run has the fate of the run, which is known only when all declarations and citations are read.
/// </summary>
/// <param name="At">Index in the visible text.</param>
/// <param name="Role">What the mark is, unless it belongs to a run.</param>
/// <param name="Run">The run that it opens, closes or continues; null if there is none.</param>
internal readonly record struct MarkReading(int At, MarkRole Role, MarkedRun? Run = null);

/// <summary>Lists every mark that readers see with its fate, from what pairing recorded: no mark may be missing or listed twice.</summary>
internal static class MarkAccounting
{
    /// <summary>In file order.</summary>
    public static IEnumerable<AccountedMark> List(MarkedBody body) => body.Blocks.SelectMany(List).OrderBy(m => m.Span);

    private static IEnumerable<AccountedMark> List(ProseBlock block) =>
        block.Quote is not null ? Whole(block, MarkRole.Inside)
        : block.MarksAreFree ? Whole(block, MarkRole.Free)
        : block.Readings.Select(r => Accounted(block, r.At, Fate(block, r)));

    // Marks are not paired in these blocks.
    private static IEnumerable<AccountedMark> Whole(ProseBlock block, MarkRole fate) =>
        block.Visible.Segments.Where(s => s.Kind == SegmentKind.Text)
            .SelectMany(s => Enumerable.Range(s.Start, s.Length))
            .Where(at => MarkCharacters.IsMark(block.Visible.Text[at]))
            .Select(at => Accounted(block, at, fate));

    private static AccountedMark Accounted(ProseBlock block, int at, MarkRole fate) =>
        new(block.Visible.SpanOf(at, at + 1), block.Visible.Text[at], fate);

    private static MarkRole Fate(ProseBlock block, MarkReading reading) => reading switch
    {
        { Run: { } run } => Fate(run),
        { Role: MarkRole.Inside } when !block.Runs.Exists(r =>
            r.Parts.Exists(p => p.Block == block && p.Start <= reading.At && reading.At < p.End)) =>
            MarkRole.InsideUnclosed,
        _ => reading.Role,
    };

    private static MarkRole Fate(MarkedRun run) =>
        run.CloseGlyph == '\0' ? MarkRole.InsideUnclosed
        : run.Declared is not null ? MarkRole.Declared
        : run.IsKnown ? MarkRole.Known
        : run.IsTerm ? MarkRole.Term
        : MarkRole.Quotation;
}

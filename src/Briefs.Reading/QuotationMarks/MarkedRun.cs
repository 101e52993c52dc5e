using Briefs.Reading.Markdown;

namespace Briefs.Reading.QuotationMarks;

/// <summary>
/// A run of text between marks that fit each other and stand in no other pair. One over several paragraphs has a part in each.
/// </summary>
internal sealed class MarkedRun
{
    /// <summary>
    /// Its parts, in order: block, index of the first character (the opening mark, or a repeated one), index behind the last.
    /// </summary>
    public List<RunPart> Parts { get; } = [];

    public required char OpenGlyph { get; init; }

    public char CloseGlyph { get; set; }

    /// <summary>From the opening mark to behind the closing one, in the file.</summary>
    public TextSpan Span => new(Parts[0].Block.Visible.StartOf(Parts[0].Start), Parts[^1].Block.Visible.EndOf(Parts[^1].End - 1));

    /// <summary>Text between the marks, as a quotation has it.</summary>
    public string Text => string.Join('\n', Parts.Select(p => p.Block.Visible.Fold(p.InnerStart, p.InnerEnd).Trim()));

    /// <summary>What <c>{.…}</c> behind the closing mark declares it to be; null for somebody's words.</summary>
    public Briefs.Model.DeclaredAs? Declared { get; set; }

    /// <summary>A term of the site's settings, in a sentence where nobody is said to speak.</summary>
    public bool IsTerm { get; set; }

    /// <summary>A name or title that is known without being declared here.</summary>
    public bool IsKnown { get; set; }

    /// <summary>Why it is known; null for one whose declaration is malformed, which was reported.</summary>
    public Citations.KnownName? KnownBy { get; set; }

    /// <summary>The runs that end in a block, by where they end.</summary>
    public static IReadOnlyList<MarkedRun> EndingIn(ProseBlock block)
    {
        // Most blocks have none, or one.
        if (block.Runs.Count == 0) return [];
        var ending = block.Runs.FindAll(r => r.Parts[^1].Block == block);
        return ending.Count < 2 ? ending : [.. ending.OrderBy(r => r.Parts[^1].End)];
    }
}

/// <summary>The part of a marked run in one block.</summary>
/// <param name="Start">Index of its first character: the mark, or, behind a continued paragraph's first letter, that.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="InnerStart">Behind the mark.</param>
/// <param name="InnerEnd">Before the closing mark.</param>
internal readonly record struct RunPart(ProseBlock Block, int Start, int End, int InnerStart, int InnerEnd);

/// <summary>Two marks of one text that were read as a pair, also inside another.</summary>
/// <param name="Open">Index of the opening mark.</param>
/// <param name="Close">Index of the closing mark.</param>
internal readonly record struct MarkPair(int Open, int Close);

/// <summary>
/// What pairing made of one mark. A mark of a run shares the run's fate, which is known only when all are declared and bound.
/// </summary>
/// <param name="At">Index in the visible text.</param>
/// <param name="Fate">What it is, unless it is a run's.</param>
/// <param name="Run">The run that it opens, closes or goes on with; null when there is none.</param>
internal readonly record struct MarkReading(int At, MarkFate Fate, MarkedRun? Run = null);

/// <summary>
/// Accounts for every mark that a reader sees, from what the pairing recorded as it went: none may be missing and none may be
/// two things at once.
/// </summary>
internal static class AccountMarks
{
    /// <summary>By place in the file.</summary>
    public static IEnumerable<AccountedMark> List(MarkedBody body) => body.Blocks.SelectMany(List).OrderBy(m => m.Span);

    private static IEnumerable<AccountedMark> List(ProseBlock block) =>
        block.Quote is not null ? Whole(block, MarkFate.Inside)
        : block.MarksAreFree ? Whole(block, MarkFate.Free)
        : block.Readings.Select(r => Accounted(block, r.At, Fate(block, r)));

    // No marks are paired here.
    private static IEnumerable<AccountedMark> Whole(ProseBlock block, MarkFate fate) =>
        block.Visible.Segments.Where(s => s.Kind == SegmentKind.Text)
            .SelectMany(s => Enumerable.Range(s.Start, s.Length))
            .Where(at => MarkCharacters.IsMark(block.Visible.Text[at]))
            .Select(at => Accounted(block, at, fate));

    private static AccountedMark Accounted(ProseBlock block, int at, MarkFate fate) =>
        new(block.Visible.SpanOf(at, at + 1), block.Visible.Text[at], fate);

    private static MarkFate Fate(ProseBlock block, MarkReading reading) => reading switch
    {
        { Run: { } run } => Fate(run),
        { Fate: MarkFate.Inside } when !block.Runs.Exists(r =>
            r.Parts.Exists(p => p.Block == block && p.Start <= reading.At && reading.At < p.End)) =>
            MarkFate.InsideUnclosed,
        _ => reading.Fate,
    };

    private static MarkFate Fate(MarkedRun run) =>
        run.CloseGlyph == '\0' ? MarkFate.InsideUnclosed
        : run.Declared is not null ? MarkFate.Declared
        : run.IsKnown ? MarkFate.Known
        : run.IsTerm ? MarkFate.Term
        : MarkFate.Quotation;
}

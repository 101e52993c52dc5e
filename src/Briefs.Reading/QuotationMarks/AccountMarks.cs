using Briefs.Reading.Markdown;

namespace Briefs.Reading.QuotationMarks;

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

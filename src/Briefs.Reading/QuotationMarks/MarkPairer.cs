using Briefs.Languages;
using Briefs.Reading.Markdown;
using Briefs.Reading.Rules;

namespace Briefs.Reading.QuotationMarks;

/// <summary>
/// Pairs the quotation marks of a brief's texts. A quotation that is left open continues if the next paragraph of the chain begins with its
/// mark.
/// </summary>
internal sealed class MarkPairer(CollectedBody body)
{
    private const double RunOnCost = 1;

    private readonly DiagnosticBag _diagnostics = new(body.File);
    private readonly List<Declaration> _declarations = [];
    private readonly LanguageConventions _language = LanguageConventions.Get(body.Lang);
    // The last mark that is not closed, while none without an opening has come after it.
    private (ProseBlock Block, int At)? _unclosed;
    private MarkedRun? _carried;
    private ProseBlock? _carriedInto;

    /// <summary>Fills <see cref="ProseBlock.Runs"/> of every block that is not in a block quote.</summary>
    /// <returns>The marks that need no source because they are a ditto.</returns>
    public static Checked<ImmutableArray<Declaration>> Pair(CollectedBody body)
    {
        var pair = new MarkPairer(body);
        var blocks = body.Blocks.Where(b => b.Quote is null && !b.MarksAreFree).ToList();
        var nextOf = blocks.Where(b => b.Before is not null && b.Chain >= 0).ToDictionary(b => b.Before!);
        foreach (var block in blocks) pair.Block(block, nextOf.GetValueOrDefault(block));
        return new([.. pair._declarations], pair._diagnostics.ToImmutable());
    }

    /// <summary>Whether a whole text is one pair of marks.</summary>
    /// <returns>Index of the first character between the marks and index after the last; null if it is not one pair.</returns>
    public static (int Start, int End)? WholePair(string text, LanguageConventions language, List<MarkCandidate> marks)
    {
        if (marks.Count < 2) return null;
        var (first, last) = (marks[0].At, marks[^1].At);
        if (text.AsSpan(0, first).Trim().Length > 0 || text.AsSpan(last + 1).Trim().Length > 0) return null;
        foreach (var state in new MarkPairSearch(marks, language, text).Run('\0').Where(s => s.Stack is null).Take(1))
        {
            if (state.Last is { Reading: MarkPairSearch.Reading.Closes, Partner: 0 } step && step.Mark == marks.Count - 1)
                return (first + 1, last);
        }

        return null;
    }

    private void Block(ProseBlock block, ProseBlock? next)
    {
        if (/* guard: gate-lone-mark */ (block != _carriedInto && new UnpairedMarks(_language, _declarations, _diagnostics).TryAccount(
            block)))
            return;
        var visible = block.Visible;
        var certain = NonQuotationMarks.CertainIn(visible, _language);
        var code = NonQuotationMarks.CodeIn(visible.Text);
        foreach (var at in certain)
            block.Readings.Add(new MarkReading(at, code.Contains(at) ? MarkRole.Code : NonQuotationMarks.Reason(visible, at)));
        var marks = MarkCandidateFinder.Find(visible, _language, certain);
        var carried = block == _carriedInto ? _carried : null;
        if (carried is not null) (_carried, _carriedInto) = (null, null);
        var start = 0;
        if (carried is not null && marks.Count > 0)
        {
            start = marks[0].At + 1;
            block.Readings.Add(new MarkReading(marks[0].At, MarkRole.Quotation, carried));
            marks.RemoveAt(0);
        }

        if (marks.Count == 0 && carried is null) return;
        var states = new MarkPairSearch(marks, _language, visible.Text).Run(carried?.OpenGlyph ?? '\0');
        var continued = new Continued(carried, start);
        bool RunsOn(MarkPairSearch.Open open) =>
            RunsOnInto(open.Glyph, next) && /* guard: gate-run-on */ !IsCited(block, open.Mark < 0 ? start : marks[open.Mark].At);
        var best = states.Where(s => s.Stack is null or { MayStayOpen: true }).MinBy(s => s.Cost + LeftOpen(s.Stack, RunsOn));
        var steps = Steps(best);
        Apply(block, marks, steps, continued, Unclosed(best.Stack, RunsOn));
        new AmbiguousMarkFinder(_diagnostics, _language).Find(block, marks, steps);
        for (var open = best.Stack; open is not null; open = open.Below)
        {
            if (open.Below is null && RunsOn(open))
            {
                RunOn(block, open.Mark < 0 ? null : marks[open.Mark], continued);
                _carriedInto = next;
            }
            else if (open.Mark >= 0) Unclosed(block, marks[open.Mark].At, open.Glyph);
            else if (carried is not null) Unclosed(carried.Parts[0].Block, carried.Parts[0].Start, carried.OpenGlyph);
        }
    }

    // The marks that are reported as unclosed. The next closing mark may belong to them or to the mark after them, so the words before it
    // are no quotation. All that follow are read, so that their errors show at once.
    private static HashSet<int> Unclosed(MarkPairSearch.Open? stack, Predicate<MarkPairSearch.Open> runsOn)
    {
        var unclosed = new HashSet<int>();
        for (var open = stack; open is not null; open = open.Below)
            if (open.Below is not null || !runsOn(open)) unclosed.Add(open.Mark);
        return unclosed;
    }

    private static double LeftOpen(MarkPairSearch.Open? stack, Predicate<MarkPairSearch.Open> runsOn)
    {
        if (stack is null) return 0;
        var outermost = stack;
        while (outermost.Below is not null) outermost = outermost.Below;
        return ((stack.Depth - 1) * MarkPairSearch.Fault) + (runsOn(outermost) ? RunOnCost : MarkPairSearch.Fault);
    }

    // The citation of a quotation comes after its end: one inside means that its closing mark is missing. Otherwise the words would be
    // joined with those of the next paragraph, and published under the name that is cited there.
    private static bool IsCited(ProseBlock block, int from) =>
        block.Visible.Notes.Any(note => note.Kind == SegmentKind.Citation && note.Start >= from);

    // Each paragraph of a quotation begins with the opening mark, or in French with the closing one.
    private static bool RunsOnInto(char open, ProseBlock? next)
    {
        if (next is null) return false;
        var text = next.Visible.Text.AsSpan().TrimStart();
        if (text.IsEmpty) return false;
        return text[0] == open
            || (open == '«' && text[0] == '»')
            || (MarkCharacters.IsDouble(open) && MarkCharacters.IsStraight(text[0]) && MarkCharacters.IsDouble(text[0])
                && MarkCharacters.IsStraight(open));
    }

    private static List<MarkPairSearch.Step> Steps(MarkPairSearch.State best)
    {
        var steps = new List<MarkPairSearch.Step>();
        for (var step = best.Last; step is not null; step = step.Previous) steps.Add(step);
        steps.Reverse();
        return steps;
    }

    /// <summary>The quotation that continues into a paragraph, or null, and the index of its first character there.</summary>
    private readonly record struct Continued(MarkedRun? Run, int Start);

    private void Apply(
        ProseBlock block, List<MarkCandidate> marks, List<MarkPairSearch.Step> steps, Continued carried, HashSet<int> unclosed)
    {
        // -1 is the quotation from the paragraph before.
        var uncertain = unclosed.Contains(-1) ? 1 : 0;
        var depth = carried.Run is null ? 0 : 1 - uncertain;
        foreach (var step in steps)
        {
            var mark = marks[step.Mark];
            switch (step.Reading)
            {
                case MarkPairSearch.Reading.None:
                    block.Readings.Add(
                    new MarkReading(mark.At, NonQuotationMarks.Reason(block.Visible, mark.At))); break;
                case MarkPairSearch.Reading.Opens when unclosed.Contains(step.Mark): uncertain++; break;
                case MarkPairSearch.Reading.Opens: depth++; break;
                case MarkPairSearch.Reading.Closes:
                    Close(block, step.Partner < 0 ? null : marks[step.Partner], mark, carried, --depth + uncertain);
                    if (depth == 0 && uncertain > 0) uncertain--;
                    break;
                case MarkPairSearch.Reading.Unopened: Unopened(block, mark); break;
                case MarkPairSearch.Reading.Unclosed: Unclosed(block, mark.At, mark.Glyph); break;
            }
        }
    }

    // A citation alone counts as empty.
    private static bool IsEmpty(VisibleText visible, int start, int end)
    {
        var between = visible.Text.AsSpan(start, end - start);
        if (!between.Trim([' ', '\u00A0', '\n', VisibleText.Atom]).IsEmpty) return between.IsWhiteSpace();
        return between.Count(VisibleText.Atom) is var atoms
            && (atoms == 0 || atoms == NotesBefore(visible, end) - NotesBefore(visible, start));
    }

    private static int NotesBefore(VisibleText visible, int at)
    {
        var (low, high) = (0, visible.Notes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (visible.Notes[middle].Start < at) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private void Close(ProseBlock block, MarkCandidate? open, MarkCandidate close, Continued carried, int depth)
    {
        if (open is { } opening)
        {
            var isEmpty = IsEmpty(block.Visible, opening.At + 1, close.At);
            if (!isEmpty)
            {
                block.Pairs.Add(new MarkPair(opening.At, close.At));
            }

            if (isEmpty || depth > 0)
            {
                if (isEmpty && close.At == opening.At + 1) new AmbiguousMarkFinder(_diagnostics, _language).Doubled(block, opening.At);
                Account(block, isEmpty ? MarkRole.Empty : MarkRole.Inside, null, opening, close);
                return;
            }

            var run = new MarkedRun { OpenGlyph = opening.Glyph, CloseGlyph = close.Glyph };
            run.Parts.Add(new RunPart(block, opening.At, close.At + 1, opening.At + 1, close.At));
            block.Runs.Add(run);
            Account(block, MarkRole.Quotation, run, opening, close);
        }
        else if (carried.Run is { } whole)
        {
            whole.CloseGlyph = close.Glyph;
            whole.Parts.Add(new RunPart(block, FirstVisible(block), close.At + 1, carried.Start, close.At));
            foreach (var part in whole.Parts) part.Block.Runs.Add(whole);
            Account(block, MarkRole.Quotation, whole, close);
        }
    }

    private void RunOn(ProseBlock block, MarkCandidate? open, Continued carried)
    {
        var end = block.Visible.Text.Length;
        if (open is { } mark)
        {
            _carried = new MarkedRun { OpenGlyph = mark.Glyph };
            _carried.Parts.Add(new RunPart(block, mark.At, end, mark.At + 1, end));
            Account(block, MarkRole.Quotation, _carried, mark);
        }
        else
        {
            _carried = carried.Run;
            _carried?.Parts.Add(new RunPart(block, FirstVisible(block), end, carried.Start, end));
        }
    }

    private static int FirstVisible(ProseBlock block) => block.Visible.Text.Length - block.Visible.Text.AsSpan().TrimStart().Length;

    private static void Account(ProseBlock block, MarkRole fate, MarkedRun? run, params ReadOnlySpan<MarkCandidate> marks)
    {
        foreach (var mark in marks) block.Readings.Add(new MarkReading(mark.At, fate, run));
    }

    private void Unopened(ProseBlock block, MarkCandidate mark)
    {
        block.Readings.Add(new MarkReading(mark.At, MarkRole.Unopened));
        var found = QuoteUnopened.Rule.CreateDiagnostic(body.File, block.Visible.SpanOf(mark.At, mark.At + 1), mark.Glyph);
        // A quotation over several paragraphs that do not begin with its mark is one slip.
        if (_unclosed is var (opening, at) && opening != block && block.Chain >= 0 && opening.Chain == block.Chain)
            found = found with { Related = [new RelatedPlace(body.File, opening.Visible.SpanOf(at, at + 1), "opened here")] };
        _unclosed = null;
        _diagnostics.Add(found);
    }

    private void Unclosed(ProseBlock block, int at, char glyph)
    {
        _unclosed = (block, at);
        block.Readings.RemoveAll(r => r.At == at);
        block.Readings.Add(new MarkReading(at, MarkRole.Unclosed));
        _diagnostics.Add(QuoteUnclosed.Rule.CreateDiagnostic(body.File, block.Visible.SpanOf(at, at + 1), glyph, ClosingFor(glyph)));
    }

    private char ClosingFor(char open) =>
        _language.Pairs.FirstOrDefault(p => p[0] == open) is { } pair
            ? pair[1]
            : open switch { '“' or '„' => '”', '‘' or '‚' => '’', '«' => '»', '»' => '«', '‹' => '›', '「' => '」', '『' => '』', _ => open };
}

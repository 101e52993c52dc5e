using Briefs.Languages;
using Briefs.Reading.Markdown;
using Briefs.Reading.QuotationMarks;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Citations;

/// <summary>Collects the quotations: marked runs that are not declared as anything else, and block quotes.</summary>
internal sealed class QuotationCollector(CollectedBody body, KnownNames names)
{
    private readonly KnownNames _names = names;
    private readonly LanguageConventions _language = LanguageConventions.Get(body.Lang);
    private readonly HashSet<string> _terms = body.Context.Terms;
    private readonly List<FoundQuotation> _quotations = [];
    private readonly List<Declaration> _declarations = [];
    private readonly DiagnosticBag _diagnostics = new(body.File);
    private (ProseBlock? Block, SentenceWords Words) _sentence = (null, null!);
    private (VisibleText? Of, List<Segment> Segments) _interrupting = (null, []);

    /// <summary>All quotations in order of position, without their citations.</summary>
    /// <param name="names">The names that may appear in quotation marks.</param>
    public static Checked<GatheredQuotations> Gather(CollectedBody body, KnownNames names)
    {
        var gather = new QuotationCollector(body, names);
        foreach (var block in body.Blocks) gather.Block(block);
        foreach (var quote in body.BlockQuotes) gather.Quote(quote);
        return new(new([.. gather._quotations.OrderBy(q => q.Span)], [.. gather._declarations]), gather._diagnostics.ToImmutable());
    }

    private void Block(ProseBlock block)
    {
        FoundQuotation? last = null;
        foreach (var run in MarkedRun.EndingIn(block))
        {
            if (run.Declared == DeclaredAs.Translation) Translate(block, run, last);
            if (run.IsKnown && (/* guard: gate-said */ IsSpoken(block, run) || /* guard: gate-known-said */ (
                run.KnownBy is { IsOfEntry: true } && Reports(block, run, Words.AroundTheMarks))))
                run.IsKnown = false;
            if (/* guard: gate-listed-known */ run is { IsKnown: true, KnownBy: { } known })
                _declarations.Add(new Declaration(run.Span, run.Text, known.As, known.By));
            if (run.Declared is not null || run.IsKnown || IsTerm(block, run)) continue;
            var interrupted = run.Parts.Count(p => IsInterrupted(p.Block.Visible, p.InnerStart, p.InnerEnd));
            last = new FoundQuotation
            {
                Span = run.Span,
                Text = run.Text,
                Printed = run.Printed,
                Context = SurfaceOf(block, run),
                Run = run,
                IsInterrupted = interrupted > 0,
                FollowsNegation = FollowsNegation(run.Parts[0]),
            };
            block.Quotations.Add(last);
            _quotations.Add(last);
        }
    }

    // For a table cell, the heading of its column may contain the negation: “Forbids”.
    private bool FollowsNegation(RunPart part) =>
        part.Block.Row is not null
            || SentenceOf(part.Block, part.Block.SentenceEndAt(part.Start),
                Math.Max(part.Start, part.Block.SentenceEndFrom(part.Start + 1))).NegatesBefore(part.Start);

    // Cached: the quotations of one sentence come one after another.
    private SentenceWords SentenceOf(ProseBlock block, int start, int end)
    {
        if (_sentence.Block != block || _sentence.Words.Start != start || _sentence.Words.End != end)
            _sentence = (block, new SentenceWords(block.Visible.Text, start, end, _language));
        return _sentence.Words;
    }

    // Text that is struck out or shown as a picture is not part of what was said.
    private bool IsInterrupted(VisibleText visible, int start, int end)
    {
        var before = _diagnostics.All.Count;
        if (_interrupting.Of != visible)
        {
            var pictures = visible.Segments.Where(s => s.Kind == SegmentKind.Picture || s.Element == QuoteStruckOut.Element);
            _interrupting = (visible, [.. pictures]);
        }

        _diagnostics.AddRange(QuoteStruckOut.Rule.Check(body.File, visible, _interrupting.Segments, new TextSpan(start, end)));
        _diagnostics.AddRange(QuoteHoldsPicture.Rule.Check(body.File, _interrupting.Segments, new TextSpan(start, end)));
        return _diagnostics.All.Count > before;
    }

    private void Translate(ProseBlock block, MarkedRun run, FoundQuotation? last)
    {
        var end = run.Parts[^1].End;
        if (last is null)
            _diagnostics.Add(DeclarationMalformed.Rule.TranslationOfNothing(body.File, block.Visible.SpanOf(end - 1, end)));
        else last.Translation = run.Text;
    }

    // `terms:` of site.yml. Each use is listed, and none counts in a sentence that reports speech.
    private bool IsTerm(ProseBlock block, MarkedRun run)
    {
        if (_terms.Count == 0 || /* guard: gate-terms */ (
            !_terms.Contains(KnownNames.Fold(run.Text)) || Reports(block, run, Words.OfTheSentence))) return false;
        _declarations.Add(new Declaration(run.Span, run.Text, DeclaredAs.Term, DeclaredBy.Terms));
        run.IsTerm = true;
        return true;
    }

    // “The minister said: “…””: even if the words are a known name, here they are speech.
    private bool IsSpoken(ProseBlock block, MarkedRun run)
    {
        if (run.Parts.Count > 1) return false;
        var (text, part) = (block.Visible.Text, run.Parts[0]);
        if (text.AsSpan(0, part.Start).TrimEnd() is not [.., ':' or '：']) return false;
        var behind = text.AsSpan(part.End).TrimStart([' ', '\u00A0', '.', '!', '?', '…', ',', '。', VisibleText.Atom]);
        var sentence = block.SentenceEndFrom(part.End);
        return text.Length - behind.Length >= sentence && Reports(block, run, Words.OfTheSentence);
    }

    /// <summary>Which words of a sentence are searched.</summary>
    private enum Words
    {
        OfTheSentence,

        /// <summary>Only those outside the quotation marks: a title such as “Minister speaks” reports no speech.</summary>
        AroundTheMarks,
    }

    private bool Reports(ProseBlock block, MarkedRun run, Words words)
    {
        var part = run.Parts[^1];
        var end = block.SentenceEndFrom(part.Start + 1);
        var sentence = SentenceOf(block, block.SentenceEndAt(part.Start), end);
        return words == Words.OfTheSentence || part.End > end ? sentence.Reports() : sentence.ReportsAround(part.Start, part.End);
    }

    private static QuotationContext SurfaceOf(ProseBlock block, MarkedRun run) =>
        block.Context > QuotationContext.Link && run.Parts.Count == 1 && IsInLink(block.Visible, run.Parts[0]) ? QuotationContext.Link
            : block.Context;

    private static bool IsInLink(VisibleText visible, RunPart part) =>
        visible.Links.Any(l => part.Start >= l.Start && part.End <= l.End);

    private void Quote(BlockQuote quote)
    {
        FindAttribution(quote);
        if (quote.AttributionStart >= 0)
        {
            var last = quote.Blocks[^1].Visible;
            _declarations.AddRange(FieldMarks.InClosingLine(body, last, quote.AttributionStart, _names));
            var outOfPlace = QuoteOutOfPlace.Rule.InClosingLine(body.File, last, quote.AttributionStart);
            _diagnostics.AddRange(outOfPlace.Where(f => !body.Context.IsName(f, _names)));
        }

        var text = QuotedText(quote, (visible, to) => visible.Fold(0, to));
        if (/* guard: gate-code-in-quote */ text.Length == 0) return;
        var end = quote.AttributionStart >= 0 ? quote.AttributionStart : quote.Blocks[^1].Visible.Text.Length;
        var interrupted = quote.Blocks.Count(b => IsInterrupted(b.Visible, 0, b == quote.Blocks[^1] ? end : b.Visible.Text.Length));
        quote.Quotation = new FoundQuotation
        {
            Span = quote.Span,
            Text = text,
            Printed = QuotedText(quote, (visible, to) => visible.FoldForPrint(0, to)),
            Context = quote.Blocks[0].Context,
            IsInterrupted = interrupted > 0,
        };
        _quotations.Add(quote.Quotation);
    }

    // The closing line is the last paragraph, or the last line of it, if it begins with a dash.
    private static void FindAttribution(BlockQuote quote)
    {
        if (quote.Blocks.Count == 0) return;
        var visible = quote.Blocks[^1].Visible;
        var lines = visible.Segments.Where(s => s.Kind is SegmentKind.SoftBreak or SegmentKind.HardBreak).Select(s => s.Start + s.Length);
        var start = lines.LastOrDefault(0);
        var line = visible.Text.AsSpan(start).TrimStart();
        var isWhole = start == 0 && quote.Blocks.Count == 1;
        if (!isWhole && !visible.IsCode(start) && /* guard: gate-closing-line */ ClosingLine.IsClosingLine(quote.Blocks[^1], start)
            && line.Length > 1
            && (line[0] is '—' or '–' or '―' || (line[0] == '-' && line[1] is ' ' or '-')))
        {
            quote.AttributionStart = start;
        }
    }

    private string QuotedText(BlockQuote quote, Func<VisibleText, int, string> fold)
    {
        var parts = new List<string>();
        foreach (var block in quote.Blocks)
        {
            var end = block == quote.Blocks[^1] && quote.AttributionStart >= 0 ? quote.AttributionStart : block.Visible.Text.Length;
            var part = fold(block.Visible, end).Trim();
            if (part.Length > 0) parts.Add(part);
        }

        return WithoutOuterMarks(parts);
    }

    // If the whole text is one pair of marks, they are not part of it. Each paragraph may repeat the opening mark.
    private string WithoutOuterMarks(List<string> parts)
    {
        var whole = string.Join('\n', parts);
        if (parts.Count == 0 || !MarkCharacters.IsMark(whole[0])) return whole;
        var reopened = parts.Select((p, i) => i > 0 && (p[0] == whole[0] || (whole[0] == '«' && p[0] == '»')) ? p[1..].TrimStart() : p);
        foreach (var text in new[] { string.Join('\n', reopened), whole }.Distinct(StringComparer.Ordinal))
        {
            var builder = new VisibleTextBuilder();
            builder.AddText(text, 0);
            if (MarkPairer.WholePair(text, _language, MarkCandidateFinder.Find(builder.Build(), _language)) is { } inner)
                return text[inner.Start..inner.End].Trim();
        }

        return whole;
    }
}

/// <summary>The runs of a body in quotation marks.</summary>
/// <param name="Quotations">In order of position.</param>
/// <param name="Declarations">Known names and terms.</param>
internal sealed record GatheredQuotations(ImmutableArray<FoundQuotation> Quotations, ImmutableArray<Declaration> Declarations);

/// <summary>
/// The closing line of a block quote, which is an attribution. A longer line, or one with several sentences, is text of the quotation.
/// </summary>
internal static class ClosingLine
{
    private const int MaxWords = 20;

    // In a script without spaces, a word has about two characters.
    private const int DensePerWord = 2;

    /// <param name="block">The last text of the block quote, with its sentences split.</param>
    /// <param name="start">Index of the line's first character.</param>
    public static bool IsClosingLine(ProseBlock block, int start)
    {
        var text = block.Visible.Text.AsSpan().TrimEnd([' ', '\n', '\u00A0', VisibleText.Atom]);
        foreach (var end in block.SentenceEnds)
        {
            if (end > start && end < text.Length) return false;
        }

        return WordsIn(text[Math.Min(start, text.Length)..]) <= MaxWords;
    }

    /// <summary>The number of words; in a script without spaces, estimated from the characters.</summary>
    public static int WordsIn(ReadOnlySpan<char> line)
    {
        var (words, dense, isInWord) = (0, 0, false);
        foreach (var c in line)
        {
            if (Scripts.IsDense(c)) dense++;
            var isLetter = char.IsLetterOrDigit(c) && !Scripts.IsDense(c);
            if (isLetter && !isInWord) words++;
            if (isLetter || char.IsWhiteSpace(c)) isInWord = isLetter;
        }

        return words + (dense / DensePerWord);
    }
}

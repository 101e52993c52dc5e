using Briefs.Model;
using Briefs.Languages;
using Briefs.Reading.Prose.Marks;
using Briefs.Reading.Prose.Markup;
using Briefs.Reading.Rules;
using Briefs.Text;

namespace Briefs.Reading.Prose.Binding;

/// <summary>Makes quotations of marked runs that nobody declared, and of block quotes.</summary>
internal sealed class GatherQuotations
{
    private readonly BriefDraft _draft;
    private readonly KnownNames _names;
    private readonly LanguageConventions _language;
    private readonly HashSet<string> _terms;
    private readonly List<FoundQuotation> _quotations = [];

    private GatherQuotations(BriefDraft draft, KnownNames names)
    {
        _draft = draft;
        _names = names;
        _language = LanguageConventions.Of(draft.Lang);
        _terms = draft.Context.Terms;
    }

    /// <summary>All quotations, not yet bound, by place.</summary>
    /// <param name="names">Those that may stand in marks.</param>
    public static List<FoundQuotation> In(BriefDraft draft, KnownNames names)
    {
        var gather = new GatherQuotations(draft, names);
        foreach (var block in draft.Blocks) gather.Block(block);
        foreach (var quote in draft.BlockQuotes) gather.Quote(quote);
        return [.. gather._quotations.OrderBy(q => q.Span)];
    }

    private void Block(ProseBlock block)
    {
        FoundQuotation? last = null;
        foreach (var run in MarkedRun.EndingIn(block))
        {
            if (run.Declared == DeclaredAs.Translation) Translate(block, run, last);
            if (run.IsKnown && (IsSpoken(block, run) || (run.KnownBy is { IsOfEntry: true } && Reports(block, run, Words.AroundTheMarks)))) run.IsKnown = false;
            if (run is { IsKnown: true, KnownBy: { } known }) _draft.Declarations.Add(new Declaration(run.Span, run.Text, known.As, known.By));
            if (run.Declared is not null || run.IsKnown || IsTerm(block, run)) continue;
            var interrupted = run.Parts.Count(p => IsInterrupted(p.Block.Visible, p.InnerStart, p.InnerEnd));
            last = new FoundQuotation
            {
                Span = run.Span,
                Text = run.Text,
                Surface = SurfaceOf(block, run),
                Run = run,
                IsInterrupted = interrupted > 0,
                FollowsNegation = FollowsNegation(run.Parts[0]),
            };
            block.Quotations.Add(last);
            _quotations.Add(last);
        }
    }

    // Of a cell the heading of its column may say it: Forbids.
    private bool FollowsNegation(RunPart part)
    {
        if (part.Block.Row is not null) return true;
        var start = part.Block.SentenceEnds.LastOrDefault(e => e <= part.Start, 0);
        var before = part.Block.Visible.Text[start..part.Start].ToLowerInvariant().Replace('’', '\'');
        var words = before.Split([' ', '\u00A0', ',', ';', ':', '(', '“', '”', '"'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(w => _language.Negations.Contains(w) || w.EndsWith("n't", StringComparison.Ordinal));
    }

    // What is struck out or shown as a picture is not what anybody said.
    private bool IsInterrupted(VisibleText visible, int start, int end)
    {
        var before = _draft.Found.Count;
        _draft.Found.AddRange(QuoteStruckOut.In(_draft.File, visible, start, end));
        _draft.Found.AddRange(QuoteHoldsPicture.In(_draft.File, visible, start, end));
        return _draft.Found.Count > before;
    }

    private void Translate(ProseBlock block, MarkedRun run, FoundQuotation? last)
    {
        var end = run.Parts[^1].End;
        if (last is null) _draft.Found.Add(Rules.DeclarationMalformed.TranslationOfNothing(_draft.File, block.Visible.SpanOf(end - 1, end)));
        else last.Translation = run.Text;
    }

    // `terms:` of the site: each use is listed, and none counts where somebody is said to speak.
    private bool IsTerm(ProseBlock block, MarkedRun run)
    {
        if (_terms.Count == 0 || !_terms.Contains(KnownNames.Fold(run.Text)) || Reports(block, run, Words.OfTheSentence)) return false;
        _draft.Declarations.Add(new Declaration(run.Span, run.Text, DeclaredAs.Term, DeclaredBy.Terms));
        run.IsTerm = true;
        return true;
    }

    // The minister said: “…”. Whoever is known by that name, here it is what somebody said.
    private bool IsSpoken(ProseBlock block, MarkedRun run)
    {
        if (run.Parts.Count > 1) return false;
        var (text, part) = (block.Visible.Text, run.Parts[0]);
        if (text.AsSpan(0, part.Start).TrimEnd() is not [.., ':' or '：']) return false;
        var behind = text.AsSpan(part.End).TrimStart([' ', '\u00A0', '.', '!', '?', '…', ',', '。', VisibleText.Atom]);
        var sentence = block.SentenceEnds.FirstOrDefault(e => e >= part.End, text.Length);
        return text.Length - behind.Length >= sentence && Reports(block, run, Words.OfTheSentence);
    }

    /// <summary>Which words of a sentence are looked at.</summary>
    private enum Words
    {
        OfTheSentence,

        /// <summary>Without the marked ones: a title such as “Minister speaks” tells of no speech.</summary>
        AroundTheMarks,
    }

    private bool Reports(ProseBlock block, MarkedRun run, Words words)
    {
        var (part, text) = (run.Parts[^1], block.Visible.Text);
        var start = block.SentenceEnds.LastOrDefault(e => e <= part.Start, 0);
        var end = block.SentenceEnds.FirstOrDefault(e => e > part.Start, text.Length);
        var sentence = (words == Words.OfTheSentence || part.End > end ? text[start..end] : $"{text[start..part.Start]} {text[part.End..end]}").ToLowerInvariant();
        if (sentence.Any(Scripts.IsHan)) return _language.ReportingVerbs.Any(v => sentence.Contains(v, StringComparison.Ordinal));
        return sentence.Split([' ', '\u00A0', ',', '.', ';', ':', '(', ')', '—', '–', '-'], StringSplitOptions.RemoveEmptyEntries).Any(IsSaying);
    }

    private bool IsSaying(string word) =>
        _language.ReportingVerbs.Contains(word) || _language.Speech.Verbs.Contains(word);

    private static Surface SurfaceOf(ProseBlock block, MarkedRun run) =>
        block.Surface > Surface.Link && run.Parts.Count == 1 && IsInLink(block.Visible, run.Parts[0]) ? Surface.Link : block.Surface;

    private static bool IsInLink(VisibleText visible, RunPart part) =>
        visible.Links.Any(l => part.Start >= l.Start && part.End <= l.End);

    private void Quote(BlockQuote quote)
    {
        FindAttribution(quote);
        if (quote.AttributionStart >= 0) ListFields.InClosingLine(_draft, quote.Blocks[^1].Visible, quote.AttributionStart, _names);
        if (quote.AttributionStart >= 0)
            _draft.Found.AddRange(QuoteOutOfPlace.InClosingLine(_draft.File, quote.Blocks[^1].Visible, quote.AttributionStart).Where(f => !_draft.Context.IsName(f, _names)));
        var text = QuotedText(quote);
        if (text.Length == 0) return;
        var interrupted = quote.Blocks.Count(b => IsInterrupted(b.Visible, 0, b == quote.Blocks[^1] && quote.AttributionStart >= 0 ? quote.AttributionStart : b.Visible.Text.Length));
        quote.Quotation = new FoundQuotation { Span = quote.Span, Text = text, Surface = quote.Blocks[0].Surface, IsInterrupted = interrupted > 0 };
        _quotations.Add(quote.Quotation);
    }

    // The closing line: the last paragraph, or the last line of it, that begins with a dash.
    private static void FindAttribution(BlockQuote quote)
    {
        if (quote.Blocks.Count == 0) return;
        var visible = quote.Blocks[^1].Visible;
        var lines = visible.Segments.Where(s => s.Kind is SegmentKind.SoftBreak or SegmentKind.HardBreak).Select(s => s.Start + s.Length);
        var start = lines.LastOrDefault(0);
        var line = visible.Text.AsSpan(start).TrimStart();
        var isWhole = start == 0 && quote.Blocks.Count == 1;
        if (!isWhole && !visible.IsCode(start) && ClosingLine.Is(quote.Blocks[^1], start) && line.Length > 1 && (line[0] is '—' or '–' or '―' || (line[0] == '-' && line[1] is ' ' or '-'))) quote.AttributionStart = start;
    }

    private string QuotedText(BlockQuote quote)
    {
        var parts = new List<string>();
        foreach (var block in quote.Blocks)
        {
            var end = block == quote.Blocks[^1] && quote.AttributionStart >= 0 ? quote.AttributionStart : block.Visible.Text.Length;
            var part = block.Visible.Fold(0, end).Trim();
            if (part.Length > 0) parts.Add(part);
        }

        return WithoutOuterMarks(parts);
    }

    // If the whole is one marked pair, its marks are not words; each paragraph may begin with the mark again.
    private string WithoutOuterMarks(List<string> parts)
    {
        var whole = string.Join('\n', parts);
        if (parts.Count == 0 || !MarkCharacters.IsMark(whole[0])) return whole;
        var reopened = parts.Select((p, i) => i > 0 && (p[0] == whole[0] || (whole[0] == '«' && p[0] == '»')) ? p[1..].TrimStart() : p);
        foreach (var text in new[] { string.Join('\n', reopened), whole }.Distinct(StringComparer.Ordinal))
        {
            var builder = new VisibleTextBuilder();
            builder.AddText(text, 0);
            if (PairMarks.WholePair(text, _language, FindMarkCandidates.In(builder.Build(), _language)) is { } inner) return text[inner.Start..inner.End].Trim();
        }

        return whole;
    }
}

using Briefs.Reading.Markdown;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Citations;

/// <summary>
/// Gives each quotation the citation that covers it. <see cref="BlockBinder"/> finds it within a text; a block quote, a table row and a
/// paragraph after a colon have theirs elsewhere.
/// </summary>
internal sealed class CitationBinder
{
    private readonly MarkedBody _body;
    private readonly OpenCitations _open = new();
    private readonly CitationResolver _resolve;
    private readonly ContinuedSentences _continued;
    private readonly ThroughoutBinder _throughout;

    /// <summary>The citations of each group, by index; empty for a group with errors.</summary>
    private readonly Dictionary<int, CitationCover> _covers = [];

    /// <summary>Citations that were reported for being on the wrong side of the quotation.</summary>
    private readonly HashSet<TextSpan> _reported = [];

    private readonly DiagnosticBag _diagnostics;

    private CitationBinder(MarkedBody body)
    {
        _body = body;
        _diagnostics = new DiagnosticBag(body.File);
        _resolve = new CitationResolver(body, _open, _diagnostics);
        _continued = new ContinuedSentences(body);
        _throughout = new ThroughoutBinder(body, CoverOf, _diagnostics);
    }

    /// <returns>The resolved citations of every group, in the groups' order.</returns>
    public static Checked<ImmutableArray<CitationGroup>> Bind(MarkedBody body)
    {
        var bind = new CitationBinder(body);
        bind.ResolveAll();
        foreach (var block in body.Blocks.Where(b => b.Quote is null)) bind.Block(block);
        foreach (var quote in body.BlockQuotes) bind.Quote(quote);
        foreach (var row in body.Blocks.Select(b => b.Row).OfType<TableRow>().Distinct()) bind.Row(row);
        foreach (var block in body.Blocks.Where(b => b.Quote is null)) bind.AfterColon(block);
        foreach (var block in body.Blocks.Where(b => b.Quote is null)) bind._throughout.Bind(block);
        bind._throughout.ReportRest();
        foreach (var block in body.Blocks.Where(b => b.Quote is null && b.Quotations.Exists(q => !q.IsCovered)))
            bind.ReportWrongSide(block);
        return new(
            [.. body.Groups.Select((g, i) => new CitationGroup(g.Span, [.. bind._covers[i].Citations]))], bind._diagnostics.ToImmutable());
    }

    private void ResolveAll()
    {
        var passage = PassageReader.ForCitations(_body, _open);
        foreach (var block in _body.Blocks)
        {
            passage.Begin(block);
            foreach (var atom in AtomsOf(block))
            {
                passage.ReadTo(atom.Start);
                if (atom.Kind == SegmentKind.Citation) ResolveGroup(atom.Index);
                else passage.Note(_body.Footnotes[atom.Index]);
            }

            if (block.CitationBeside >= 0) ResolveGroup(block.CitationBeside);
            passage.ReadTo(block.Visible.Text.Length);
        }

        for (var i = 0; i < _body.Groups.Count; i++) ResolveGroup(i);
    }

    private void ResolveGroup(int index)
    {
        if (_covers.ContainsKey(index)) return;
        var (citations, isFaulty) = _resolve.Resolve(_body.Groups[index]);
        _covers[index] = Cover(citations, isFaulty);
    }

    private void Block(ProseBlock block)
    {
        new BlockBinder(block, _continued, CoverOf).Bind(atom => ReportWithoutWords(block, atom));
        if (block.CitationBeside < 0) return;
        foreach (var quotation in block.Quotations.Where(q => !q.IsCovered)) _covers[block.CitationBeside].Give(quotation);
    }

    private static int CloseOf(FoundQuotation quotation) => quotation.Run!.Parts[^1].End;

    private CitationCover Cover(IReadOnlyList<Citation> citations, bool isFaulty) =>
        new(citations, isFaulty) { Speakers = CitationCover.FindSpeakers(citations, _body.Entries) };

    // A footnote mark counts as the citations that the footnote contains.
    private CitationCover CoverOf(Segment atom)
    {
        if (atom.Kind == SegmentKind.Citation) return _covers[atom.Index];
        var inside = _body.Footnotes[atom.Index].Blocks.SelectMany(AtomsOf)
            .Where(s => s.Kind == SegmentKind.Citation).Select(s => _covers[s.Index]).ToList();
        return Cover([.. inside.SelectMany(c => c.Citations)], inside.Exists(c => c.IsFaulty));
    }

    private static IReadOnlyList<Segment> AtomsOf(ProseBlock block) => block.Visible.Notes;

    private void Quote(BlockQuote quote)
    {
        if (quote.Quotation is not { } quotation) return;
        if (EndsCited(quote))
        {
            foreach (var atom in quote.Blocks.SelectMany(AtomsOf)) CoverOf(atom).Give(quotation);
        }

        if (!quotation.IsCovered && quote.Before is { } before) Introduce(before, quotation);
    }

    // Words after the last citation have no source, except a closing line that begins with a dash.
    private bool EndsCited(BlockQuote quote)
    {
        for (var i = quote.Blocks.Count - 1; i >= 0; i--)
        {
            var block = quote.Blocks[i];
            var end = i == quote.Blocks.Count - 1 && quote.AttributionStart >= 0 ? quote.AttributionStart : block.Visible.Text.Length;
            var cited = AtomsOf(block).Where(a => !CoverOf(a).IsNothing).Select(a => a.Start + 1).LastOrDefault(0);
            if (cited < end && block.Visible.Text[cited..end].Any(char.IsLetterOrDigit)) return false;
            if (cited > 0) return true;
        }

        return false;
    }

    // A citation in a row's last cell covers the cells without their own.
    private void Row(TableRow row)
    {
        if (row.Cells.Count < 2) return;
        foreach (var quotation in row.Cells.SkipLast(1).SelectMany(c => c.Quotations).Where(q => !q.IsCovered).ToList())
        {
            foreach (var atom in AtomsOf(row.Cells[^1])) CoverOf(atom).Give(quotation);
        }
    }

    // A paragraph that is a single quotation, after a paragraph that ends with a colon.
    private void AfterColon(ProseBlock block)
    {
        if (block.Quotations is not [{ IsCovered: false } quotation]) return;
        var first = quotation.Run!.Parts[0];
        var last = quotation.Run.Parts[^1];
        var isWhole = first.Block.Visible.Text.AsSpan(0, first.Start).IsWhiteSpace()
            && last.Block.Visible.Text.AsSpan(last.End).Trim().TrimEnd(".,").IsEmpty;
        if (isWhole && first.Block.Before is { } before) Introduce(before, quotation);
    }

    private void Introduce(ProseBlock before, FoundQuotation quotation)
    {
        if (!before.EndsWithColon) return;
        var start = before.SentenceEndAt(before.Visible.Text.AsSpan().TrimEnd([' ', '\n', VisibleText.Atom]).Length - 1);
        foreach (var atom in AtomsOf(before).Where(a => a.Start >= start)) CoverOf(atom).Give(quotation);
    }

    private void ReportWithoutWords(ProseBlock block, Segment atom)
    {
        if (block.Footnote >= 0 || block.Row is not null || block.Context < QuotationContext.Link) return;
        var start = block.SentenceEndAt(atom.Start);
        foreach (var c in block.Visible.Text.AsSpan(start, atom.Start - start))
        {
            if (char.IsLetterOrDigit(c) || c == VisibleText.Atom) return;
        }

        _reported.Add(atom.Span);
        var isAlone = block.Visible.Text.All(c => c == VisibleText.Atom || !char.IsLetterOrDigit(c));
        _diagnostics.Add(
            isAlone ? CitationCoversNothing.Rule.Alone(_body.File, atom.Span)
                : CitationCoversNothing.Rule.WithoutWords(_body.File, atom.Span));
    }

    // In “She said [@a] “we lost”” the citation is on the wrong side of the quotation.
    private void ReportWrongSide(ProseBlock block)
    {
        foreach (var quotation in block.Quotations.Where(q => !q.IsCovered))
        {
            var start = BlockBinder.StartIn(block, quotation);
            var before = AtomsOf(block).LastOrDefault(a => a.Start < start);
            if (before.Length > 0 && !_reported.Contains(before.Span)
                && before.Kind == SegmentKind.Citation && !_covers[before.Index].IsNothing
                && block.Visible.Text.AsSpan(before.Start + 1, start - before.Start - 1).IsWhiteSpace()
                && !block.Quotations.Any(q => CloseOf(q) <= before.Start && SameSentence(block, CloseOf(q), before.Start)))
                _diagnostics.Add(CitationCoversNothing.Rule.WrongSide(_body.File, before.Span));
        }
    }

    private static bool SameSentence(ProseBlock block, int a, int b) => !block.SentenceEnds.Any(e => e > a - 1 && e <= b);
}

using Briefs.Reading.Markdown;
using Briefs.Reading.Rules;
using Briefs.Reading.UnparsedMarkup;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefs.Reading.Body;

/// <summary>Walks the blocks of a body and collects every text that may contain quotation marks, with its place on the page.</summary>
internal sealed class BlockCollector(BriefDraft draft, int bodyStart)
{
    private readonly InlineCollector _inlines = new(draft, bodyStart);
    private readonly HeadingIds _headingIds = new(draft.Lang);
    private int _chains;
    private int _headingLevel = 1;

    /// <summary>The surface of a block and the containers around it.</summary>
    private readonly record struct Where(QuotationContext Context, BlockQuote? Quote, int Footnote, TableRow? Row = null)
    {
        public bool IsUnderText { get; init; }

        public ProseBlock? BeforeList { get; init; }

        public ProseBlock? ColumnHead { get; init; }

        // The link of a call to action is a button, with a picture in it too.
        public bool IsInAction { get; init; }

        // Of an HTML block only.
        public Block? Next { get; init; }
    }

    public void Collect(MarkdownDocument document)
    {
        Walk(document, new Where(QuotationContext.Paragraph, null, -1));
        // A footnote may refer to further footnotes, which this loop then appends.
        for (var i = 0; i < draft.Footnotes.Count; i++) Walk(draft.Footnotes[i].Block, new Where(QuotationContext.Footnote, null, i));
    }

    private void Walk(ContainerBlock container, Where where)
    {
        ProseBlock? before = null;
        var chain = -1;
        for (var i = 0; i < container.Count; i++)
        {
            var block = container[i];
            var within = block switch
            {
                ListBlock => where with { BeforeList = before },
                HtmlBlock => where with { Next = i + 1 < container.Count ? container[i + 1] : null },
                _ => where,
            };
            var next = Visit(block, within, before is null ? _chains++ : chain);
            if (next is not null)
            {
                next.Before = before;
                if (before is null) chain = next.Chain;
            }

            if (block is QuoteBlock quote && draft.Nodes.BlockQuotes.TryGetValue(quote, out var found)) found.Before = before;
            before = next;
        }
    }

    /// <returns>The text of a paragraph; null for every other block.</returns>
    private ProseBlock? Visit(Block block, Where where, int chain)
    {
        switch (block)
        {
            case ParagraphBlock paragraph: return Paragraph(paragraph, where, chain);
            case HeadingBlock heading: Heading(heading, where); break;
            case ActionBlock action: Action(action, where); break;
            case AlertBlock alert: Walk(alert, where); break;
            case QuoteBlock quote: Quote(quote, where); break;
            case Table table: Rows(table, where); break;
            case ListBlock list:
                foreach (var item in list.OfType<ListItemBlock>())
                    Walk(item, where with { Context = Inner(where.Context, QuotationContext.List) });
                break;
            case HtmlBlock html:
                HtmlBlockReader.Read(draft, html, bodyStart, where.Next is null or FootnoteGroup ? null : _inlines.SpanOf(where.Next));
                break;
            case CodeBlock code: Code(code, where); break;
            case ThematicBreakBlock or LinkReferenceDefinitionGroup or FootnoteGroup or LinkReferenceDefinition: break;
            case ContainerBlock inner: Walk(inner, where); break;
            default: throw new System.Diagnostics.UnreachableException($"A block that no enabled extension makes: {block.GetType().Name}");
        }

        return null;
    }

    private ProseBlock? Paragraph(ParagraphBlock paragraph, Where where, int chain)
    {
        var first = paragraph.Inline?.FirstChild;
        if (first is LinkInline { IsImage: true } image && image.NextSibling is null or LineBreakInline)
        {
            Figure(paragraph, image, where);
            return null;
        }

        if (!where.IsInAction && CardReader.FindLink(first) is { } link)
        {
            if (CardReader.HasTitle(link))
            {
                var title = CardReader.Read(draft, _inlines, paragraph, link);
                Add(paragraph, title, where with { Context = QuotationContext.Caption }, -1);
                return null;
            }

            CardReader.ReportWithoutTitle(draft, _inlines, link);
        }

        return Add(paragraph, _inlines.Flatten(first, null), where, chain);
    }

    // Flatten collects the picture and its alt text. The rest of the paragraph is the caption.
    private void Figure(ParagraphBlock paragraph, LinkInline image, Where where)
    {
        _inlines.Flatten(image, image.NextSibling);
        draft.Nodes.Figures[paragraph] = draft.Pictures.Count - 1;
        Add(paragraph, _inlines.Flatten(image.NextSibling?.NextSibling, null), where with { Context = QuotationContext.Caption }, -1);
    }

    private void Heading(HeadingBlock heading, Where where)
    {
        var visible = _inlines.FlattenHeading(heading);
        if (!visible.ShowsSomething) draft.Diagnostics.Add(HeadingEmpty.Rule, _inlines.SpanOf(heading));
        Add(heading, visible, where with { Context = Inner(where.Context, QuotationContext.Heading) }, -1);
        if (heading is { IsSetext: true, Level: 2 }) UnparsedHeading.Report(draft, _inlines.SpanOf(heading));
        // The headline is the page's only h1, and no level may be skipped on the way down.
        _headingLevel = Math.Clamp(heading.Level, 2, _headingLevel + 1);
        var text = QuotationMarks.DeclarationText.Strip(visible.FoldForPrint(0, visible.Text.Length));
        draft.Headings.Add(new Heading(_headingLevel, _headingIds.Next(text), text, _inlines.SpanOf(heading)));
        draft.Nodes.Headings[heading] = draft.Headings.Count - 1;
    }

    private void Action(ActionBlock action, Where where)
    {
        var first = draft.Links.Count;
        Walk(action, where with { IsInAction = true });
        var links = draft.Links.Count - first;
        if (links == 1) draft.Nodes.Actions[action] = first;
        else draft.Diagnostics.Add(ActionLink.Rule, MarkerLine(action), links == 0 ? "none" : links.ToString(CultureInfo.InvariantCulture));
    }

    // The first line from the marker on.
    private TextSpan MarkerLine(ActionBlock action)
    {
        var span = _inlines.SpanOf(action);
        var start = draft.Text.Text.IndexOf('[', span.Start);
        var end = draft.Text.Text.IndexOf('\n', start);
        return new TextSpan(start, end < 0 || end > span.End ? Math.Min(span.End, draft.Text.Text.Length) : end);
    }

    private void Quote(QuoteBlock block, Where where)
    {
        if (CalloutMarker.Find(block, draft.Text.Text, bodyStart) is { } marker)
        {
            draft.Diagnostics.Add(CalloutUnknown.Rule.CreateDiagnostic(draft.File, marker, draft.Text.Text[marker.Start..marker.End]));
            Walk(block, where);
            return;
        }

        if (where.Quote is not null)
        {
            Walk(block, where);
            return;
        }

        var quote = new BlockQuote(SpanOfText(block));
        draft.BlockQuotes.Add(quote);
        draft.Nodes.BlockQuotes[block] = quote;
        Walk(block, where with { Context = Inner(where.Context, QuotationContext.Block), Quote = quote });
    }

    // Quotation marks in code are not read. Code in a block quote is still part of the quotation.
    private void Code(CodeBlock code, Where where)
    {
        if (where.Quote is null)
        {
            DeclareCode(code);
            return;
        }

        var builder = new VisibleTextBuilder();
        builder.AddWhole(SegmentKind.Code, code.Lines.ToString(), _inlines.SpanOf(code));
        where.Quote.Blocks.Add(
            new ProseBlock { Visible = builder.Build(), Context = where.Context, Quote = where.Quote, Span = _inlines.SpanOf(code) });
    }

    // Each line with quotation marks is listed, because readers see them.
    private void DeclareCode(CodeBlock code)
    {
        foreach (var line in (code.Lines.Lines ?? []).Take(code.Lines.Count))
        {
            var text = line.Slice.AsSpan();
            if (!Citations.ExemptMarks.ShowsMark(text)) continue;
            var start = bodyStart + line.Position;
            draft.CodeWithMarks.Add(
                new Declaration(new TextSpan(start, start + text.Length), text.Trim().ToString(), DeclaredAs.Own, DeclaredBy.Code));
        }
    }

    private void Rows(Table table, Where where)
    {
        // Indices of the columns whose cell in the row above has text, or a ditto mark for it.
        HashSet<int> above = [];
        var heads = new Dictionary<int, ProseBlock>();
        foreach (var rowBlock in table.OfType<Markdig.Extensions.Tables.TableRow>())
        {
            var row = new TableRow();
            HashSet<int> here = [];
            foreach (var (cell, column) in rowBlock.OfType<TableCell>().Select((c, i) => (c, i)))
            {
                foreach (var paragraph in cell.OfType<ParagraphBlock>())
                {
                    var visible = _inlines.Flatten(paragraph.Inline?.FirstChild, null);
                    var cellText = Add(
                        paragraph,
                        visible,
                        where with
                        {
                            Context = Inner(where.Context, QuotationContext.Table),
                            Row = row,
                            IsUnderText = above.Contains(column),
                            ColumnHead = heads.GetValueOrDefault(column),
                        },
                        -1);
                    row.Cells.Add(cellText);
                    if (rowBlock.IsHeader) heads[column] = cellText;
                    if (!rowBlock.IsHeader && (visible.Text.Any(char.IsLetterOrDigit) || above.Contains(column))) here.Add(column);
                }
            }

            above = here;
        }
    }

    private ProseBlock Add(LeafBlock leaf, VisibleText visible, Where where, int chain)
    {
        var block = new ProseBlock
        {
            Visible = visible,
            Context = where.Context,
            Chain = where.Quote is null ? chain : -1,
            Quote = where.Quote,
            Footnote = where.Footnote,
            Row = where.Row,
            IsUnderText = where.IsUnderText,
            BeforeList = where.BeforeList,
            ColumnHead = where.ColumnHead,
            Span = _inlines.SpanOf(leaf),
        };
        draft.Blocks.Add(block);
        draft.Nodes.Texts[leaf] = block;
        where.Quote?.Blocks.Add(block);
        if (where.Footnote >= 0) draft.Footnotes[where.Footnote].Blocks.Add(block);
        return block;
    }

    // `where` in the JSON is the first that applies of: block, heading, footnote, table, list, paragraph.
    private static QuotationContext Inner(QuotationContext outer, QuotationContext inner) => outer < inner ? outer : inner;

    // Markdig ends a container where its last line ends. Trailing blank lines are not part of the quotation.
    private TextSpan SpanOfText(QuoteBlock block)
    {
        var span = _inlines.SpanOf(block);
        var end = Math.Min(span.End, draft.Text.Text.Length);
        while (end > span.Start && char.IsWhiteSpace(draft.Text.Text[end - 1])) end--;
        return new TextSpan(span.Start, end);
    }
}

/// <summary>Finds a <c>[!WORD]</c> that begins a block quote and is no alert here, but a callout in other programs.</summary>
internal static class CalloutMarker
{
    private const int MaxLength = 60;

    /// <summary>The marker and the rest of its line.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="bodyStart">Index of the body's first character in the file.</param>
    /// <returns>The place in the file; null if the block quote does not begin with a marker.</returns>
    public static TextSpan? Find(QuoteBlock quote, string text, int bodyStart)
    {
        if (quote.Count == 0 || quote[0] is not ParagraphBlock paragraph) return null;
        var start = bodyStart + paragraph.Span.Start;
        if (start + 2 >= text.Length || text[start] != '[' || text[start + 1] != '!') return null;
        var line = text.AsSpan(start, Math.Min(text.Length, bodyStart + paragraph.Span.End + 1) - start);
        if (line.IndexOf('\n') is var end and >= 0) line = line[..end];
        var close = line.IndexOf(']');
        // [![a picture](…)](…) begins in the same way.
        return close > 0 && close <= MaxLength && !line[2..close].Contains('[') ? new TextSpan(start, start + line.TrimEnd().Length) : null;
    }
}

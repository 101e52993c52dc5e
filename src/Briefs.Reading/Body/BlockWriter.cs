using Briefs.Reading.Citations;
using Briefs.Reading.Markdown;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Briefs.Reading.Body;

/// <summary>Writes the blocks of a body or a footnote as pieces.</summary>
internal sealed class BlockWriter(BoundBody body, ILookup<ProseBlock, FoundQuotation> quotations)
{
    private readonly ILookup<ProseBlock, FoundQuotation> _quotations = quotations;
    private readonly PieceWriter _writer = new();
    private int _numbered;

    /// <param name="quotations">For each text, the quotations with a part in it.</param>
    public static Model.Body Write(BoundBody body, ContainerBlock container, ILookup<ProseBlock, FoundQuotation> quotations)
    {
        var write = new BlockWriter(body, quotations);
        write.Container(container, Paragraphs.Open);
        return write._writer.Build();
    }

    /// <summary>Writes a printed string of the front matter.</summary>
    public static PrintedText Write(ProseBlock? block, ILookup<ProseBlock, FoundQuotation> quotations)
    {
        if (block is null) return new PrintedText("", Model.Body.Empty);
        var writer = new PieceWriter();
        InlineWriter.Write(writer, block, quotations[block]);
        return new PrintedText(
            QuotationMarks.DeclarationText.Strip(block.Visible.FoldForPrint(0, block.Visible.Text.Length)), writer.Build());
    }

    private enum Paragraphs
    {
        Open,

        /// <summary>Paragraphs of a tight list have no element of their own.</summary>
        Tight,
    }

    private void Container(ContainerBlock container, Paragraphs paragraphs)
    {
        foreach (var block in container) Block(block, paragraphs);
    }

    private void Block(Block block, Paragraphs paragraphs)
    {
        switch (block)
        {
            case ParagraphBlock paragraph: Paragraph(paragraph, paragraphs); break;
            case HeadingBlock heading: Heading(heading); break;
            case ActionBlock action: Action(action); break;
            case AlertBlock alert: Alert(alert); break;
            case QuoteBlock quote: Quote(quote); break;
            case Table table: Table(table); break;
            case ListBlock list: List(list); break;
            case HtmlBlock html: Html(html); break;
            case CodeBlock code: Code(code); break;
            case ThematicBreakBlock: _writer.Html("<hr>\n"); break;
            case LinkReferenceDefinitionGroup or FootnoteGroup or LinkReferenceDefinition: break;
            case ContainerBlock inner: Container(inner, paragraphs); break;
        }
    }

    private void Paragraph(ParagraphBlock paragraph, Paragraphs paragraphs)
    {
        var block = body.Nodes.Texts[paragraph];
        if (body.Nodes.Figures.TryGetValue(paragraph, out var picture))
        {
            _writer.Mark(PieceKind.FigureOpens, picture);
            InlineWriter.Write(_writer, block, _quotations[block]);
            _writer.Mark(PieceKind.FigureCloses, picture);
            return;
        }

        if (body.Nodes.Cards.TryGetValue(paragraph, out var card))
        {
            _writer.Mark(PieceKind.CardOpens, card.Picture);
            _writer.Mark(PieceKind.CardLinkOpens, card.Link);
            InlineWriter.Write(_writer, block, _quotations[block]);
            _writer.Mark(PieceKind.CardLinkCloses, card.Link);
            _writer.Mark(PieceKind.CardCloses, card.Picture);
            return;
        }

        if (body.Head.IsNumbered && paragraph.Parent is MarkdownDocument) _writer.Mark(PieceKind.ParagraphOpens, ++_numbered);
        else _writer.Html(paragraphs == Paragraphs.Open ? "<p>" : "");
        InlineWriter.Write(_writer, block, _quotations[block]);
        _writer.Html(paragraphs == Paragraphs.Open ? "</p>\n" : "\n");
    }

    private void Heading(HeadingBlock heading)
    {
        var planned = body.Headings[body.Nodes.Headings[heading]];
        var level = planned.Level.ToString(CultureInfo.InvariantCulture);
        _writer.Html($"<h{level} id=\"");
        _writer.Text(planned.Id);
        _writer.Html("\">");
        InlineWriter.Write(_writer, body.Nodes.Texts[heading], _quotations[body.Nodes.Texts[heading]]);
        _writer.Html($"</h{level}>\n");
    }

    private void Alert(AlertBlock alert)
    {
        var kind = (int)Enum.Parse<AlertKind>(alert.Kind.AsSpan(), ignoreCase: true);
        _writer.Mark(PieceKind.AlertOpens, kind);
        Container(alert, Paragraphs.Open);
        _writer.Mark(PieceKind.AlertCloses, kind);
    }

    // A paragraph that is only the link is not printed, because the button leads there.
    private void Action(ActionBlock action)
    {
        _writer.Mark(PieceKind.AlertOpens, (int)AlertKind.Action);
        var hasButton = body.Nodes.Actions.TryGetValue(action, out var link);
        var texts = action.OfType<ParagraphBlock>().Select(p => body.Nodes.Texts.GetValueOrDefault(p)).OfType<ProseBlock>().ToList();
        var title = action.Title is { } first ? body.Nodes.Texts[first] : null;
        var alone = texts.Find(IsOnlyLink);
        foreach (var block in action)
        {
            var text = block is LeafBlock leaf ? body.Nodes.Texts.GetValueOrDefault(leaf) : null;
            var isInButton = text is not null && (text == title || (text == alone && (title is null || !_quotations[text].Any())));
            if (!hasButton || !isInButton) Block(block, Paragraphs.Open);
        }

        if (hasButton) Button(link, title ?? alone, texts.Find(t => t.Visible.Links.Count > 0));
        _writer.Mark(PieceKind.AlertCloses, (int)AlertKind.Action);
    }

    /// <param name="label">Null for the text of the link.</param>
    /// <param name="linked">The text that contains the link; null if it is in a list or a table.</param>
    private void Button(int link, ProseBlock? label, ProseBlock? linked)
    {
        if (label is null && linked is null) return;
        _writer.Mark(PieceKind.ActionOpens, link);
        if (label is not null) InlineWriter.Write(_writer, label, _quotations[label]);
        else if (linked is not null) InlineWriter.Part(_writer, linked, linked.Visible.Links[0].Start, linked.Visible.Links[0].End);
        _writer.Mark(PieceKind.ActionCloses, link);
    }

    private static bool IsOnlyLink(ProseBlock text) =>
        text.Visible.Links is [var link] && text.Visible.Text.AsSpan(..link.Start).IsWhiteSpace()
        && text.Visible.Text.AsSpan(link.End..).IsWhiteSpace();

    private void Quote(QuoteBlock block)
    {
        if (!body.Nodes.BlockQuotes.TryGetValue(block, out var quote) || quote.Quotation is not { } quotation)
        {
            _writer.Html("<blockquote>\n");
            Container(block, Paragraphs.Open);
            _writer.Html("</blockquote>\n");
            return;
        }

        _writer.Mark(PieceKind.BlockOpens, quotation.Index);
        foreach (var inner in block)
        {
            if (quote.AttributionStart >= 0 && inner is ParagraphBlock last && body.Nodes.Texts[last] == quote.Blocks[^1])
                Attribution(quote);
            else Block(inner, Paragraphs.Open);
        }

        _writer.Mark(PieceKind.BlockCloses, quotation.Index);
    }

    private void Attribution(BlockQuote quote)
    {
        var (block, start) = (quote.Blocks[^1], quote.AttributionStart);
        if (start > 0)
        {
            _writer.Html("<p>");
            InlineWriter.Part(_writer, block, 0, start - 1);
            _writer.Html("</p>\n");
        }

        _writer.Mark(PieceKind.AttributionOpens, quote.Quotation!.Index);
        InlineWriter.Part(_writer, block, start, block.Visible.Text.Length);
        _writer.Mark(PieceKind.AttributionCloses, quote.Quotation.Index);
    }

    private void List(ListBlock list)
    {
        var element = list.IsOrdered ? "ol" : "ul";
        var start = list.IsOrdered
            && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && first != 1
            ? $" start=\"{first.ToString(CultureInfo.InvariantCulture)}\""
            : "";
        _writer.Html($"<{element}{start}>\n");
        foreach (var item in list.OfType<ListItemBlock>())
        {
            _writer.Html("<li>");
            Container(item, list.IsLoose ? Paragraphs.Open : Paragraphs.Tight);
            _writer.Html("</li>\n");
        }

        _writer.Html($"</{element}>\n");
    }

    private void Table(Table table)
    {
        _writer.Html("<div class=\"table\" tabindex=\"0\"><table>\n");
        var rows = table.OfType<Markdig.Extensions.Tables.TableRow>().ToList();
        var figures = FigureColumns.Find(table);
        foreach (var head in rows.Where(r => r.IsHeader)) Row(table, head, "th scope=\"col\"", "thead", figures);
        if (rows.Exists(r => !r.IsHeader))
        {
            _writer.Html("<tbody>\n");
            foreach (var row in rows.Where(r => !r.IsHeader)) Row(table, row, "td", "", figures);
            _writer.Html("</tbody>\n");
        }

        _writer.Html("</table></div>\n");
    }

    private void Row(
        Table table, Markdig.Extensions.Tables.TableRow row, string cellTag, string group, ImmutableArray<bool> figures)
    {
        if (group.Length > 0) _writer.Html($"<{group}>\n");
        _writer.Html("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            var align = i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null;
            var name = align switch
            {
                TableColumnAlign.Center => " class=\"center\"",
                TableColumnAlign.Right => " class=\"end\"",
                null when i < figures.Length && figures[i] => " class=\"end\"",
                _ => "",
            };
            _writer.Html($"<{cellTag}{name}>");
            if (row[i] is TableCell cell) Container(cell, Paragraphs.Tight);
            _writer.Html($"</{cellTag.Split(' ')[0]}>");
        }

        _writer.Html("</tr>\n");
        if (group.Length > 0) _writer.Html($"</{group}>\n");
    }

    private void Code(CodeBlock code)
    {
        _writer.Html("<pre><code>");
        foreach (var line in (code.Lines.Lines ?? []).Take(code.Lines.Count))
        {
            _writer.Text(line.Slice.AsSpan());
            _writer.Html("\n");
        }

        _writer.Html("</code></pre>\n");
    }

    // Shown as text, because it was reported. A comment is dropped.
    private void Html(HtmlBlock html)
    {
        if (html.Type == HtmlBlockType.Comment) return;
        _writer.Html("<pre>");
        _writer.Text(html.Lines.ToString());
        _writer.Html("</pre>\n");
    }
}

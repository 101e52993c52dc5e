using Briefs.Import.Drafts;
using Briefs.Reading.Markdown;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefs.Tests.Import;

/// <summary>Reads Markdown with the parser of briefs into a draft, to compare what was written with what is read.</summary>
internal static class ParsedShape
{
    public static Draft Read(string markdown)
    {
        var document = MarkdownParsing.Parse(markdown);
        var notes = RecordingFootnoteParser.DefinitionsOf(document)
            .Select(note => new DraftNote(note.Label!.TrimStart('^'), Blocks(note))).ToImmutableArray();
        return new Draft { Blocks = Blocks(document), Notes = notes };
    }

    private static ImmutableArray<DraftBlock> Blocks(ContainerBlock container) =>
    [
        .. container.Where(b => b is not (FootnoteGroup or LinkReferenceDefinitionGroup or FootnoteLinkReferenceDefinition))
            .Select(Block),
    ];

    private static DraftBlock Block(Markdig.Syntax.Block block) => block switch
    {
        ParagraphBlock paragraph => new DraftBlock.Paragraph(Inlines(paragraph.Inline)),
        HeadingBlock heading => new DraftBlock.Heading(heading.Level, Inlines(heading.Inline)),
        ListBlock list => new DraftBlock.List(
            list.IsOrdered ? int.Parse(list.OrderedStart!, CultureInfo.InvariantCulture) : null,
            [.. list.OfType<ListItemBlock>().Select(item => new DraftItem(Blocks(item)))]),
        QuoteBlock quote => new DraftBlock.Quote(Blocks(quote)),
        CodeBlock code => new DraftBlock.Code("", code.Lines.ToString()),
        ThematicBreakBlock => new DraftBlock.ThematicBreak(),
        Table table => Rows([.. table.OfType<TableRow>().Select(Row)]),
        HtmlBlock { Type: HtmlBlockType.Comment } html => new DraftBlock.Comment(html.Lines.ToString()[4..^3].Trim()),
        _ => throw new InvalidOperationException($"{block.GetType().Name} was not written: {block}"),
    };

    private static DraftBlock.Table Rows(ImmutableArray<DraftRow> rows) =>
        new([.. rows[0].Cells.Select(_ => ColumnAlignment.Default)], rows[0], rows[1..]);

    private static DraftRow Row(TableRow row) =>
        new([.. row.OfType<TableCell>().Select(cell => new DraftCell(
            [.. cell.OfType<ParagraphBlock>().SelectMany(p => Inlines(p.Inline))]))]);

    private static ImmutableArray<DraftInline> Inlines(ContainerInline? container) =>
        [.. (container ?? Enumerable.Empty<Inline>()).Select(Of)];

    private static DraftInline Of(Inline inline) => inline switch
    {
        LiteralInline literal => new DraftInline.Text(literal.Content.ToString()),
        HtmlEntityInline entity => new DraftInline.Text(entity.Transcoded.ToString()),
        CodeInline code => new DraftInline.Code(code.Content),
        LineBreakInline { IsHard: true } => new DraftInline.LineBreak(),
        LineBreakInline => new DraftInline.SoftBreak(),
        CitationInline citation => new DraftInline.Citation(citation.Inside.Text),
        LinkInline { IsImage: true } image => new DraftInline.Image(image.Url!, DraftShape.InlinesOf(Inlines(image), new Draft())),
        LinkInline link => new DraftInline.Link(Uri.UnescapeDataString(link.Url!), Inlines(link)),
        FootnoteLink { IsBackLink: true } => new DraftInline.Text(""),
        FootnoteLink note => new DraftInline.NoteMark(note.Footnote.Label!.TrimStart('^')),
        EmphasisInline { DelimiterChar: '~' } strike => new DraftInline.Strike(Inlines(strike)),
        EmphasisInline { DelimiterCount: 2 } strong => new DraftInline.Strong(Inlines(strong)),
        EmphasisInline emphasis => new DraftInline.Emphasis(Inlines(emphasis)),
        HtmlInline { Tag: var tag } when tag.StartsWith("<!--", StringComparison.Ordinal) => new DraftInline.Comment(tag[4..^3].Trim()),
        // A bracket that opens nothing, with all that follows it.
        Markdig.Syntax.Inlines.DelimiterInline open => new DraftInline.Emphasis([new DraftInline.Text(open.ToLiteral()), .. Inlines(open)]),
        ContainerInline other => new DraftInline.Emphasis(Inlines(other)),
        _ => throw new InvalidOperationException($"{inline.GetType().Name} was not written: {inline}"),
    };
}

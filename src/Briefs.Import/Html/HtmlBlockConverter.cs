using AngleSharp.Dom;
using Briefs.Capture.Html;
using Briefs.Import.Drafts;

namespace Briefs.Import.Html;

/// <summary>Converts elements to the blocks of a draft: a closed vocabulary, of which anything else keeps its words.</summary>
internal sealed class HtmlBlockConverter
{
    private static readonly FrozenSet<string> s_counted = FrozenSet.Create(
        StringComparer.Ordinal,
        "script", "style", "nav", "form", "svg", "math", "canvas", "input", "select", "button", "textarea", "noscript", "template",
        "dialog", "object", "map", "progress", "meter", "aside");

    private readonly HtmlContext _context;
    private readonly HtmlInlineConverter _inline;
    private readonly ImmutableArray<DraftBlock>.Builder _blocks = ImmutableArray.CreateBuilder<DraftBlock>();
    private readonly InlineCollector _paragraph = new();

    private HtmlBlockConverter(HtmlContext context)
    {
        _context = context;
        _inline = new HtmlInlineConverter(context);
    }

    /// <param name="root">Its content is converted, not the element itself.</param>
    public static ImmutableArray<DraftBlock> ConvertContent(INode root, HtmlContext context)
    {
        var converter = new HtmlBlockConverter(context);
        context.Moved.Enter();
        for (var child = root.FirstChild; child is not null; child = child.NextSibling) converter.Descend(child, converter._paragraph);
        converter.End();
        context.Moved.Leave();
        return converter._blocks.ToImmutable();
    }

    /// <summary>The inlines of an element that has no paragraphs, such as a heading or a cell.</summary>
    public static ImmutableArray<DraftInline> ConvertInlines(INode root, HtmlContext context)
    {
        var blocks = ConvertContent(root, context);
        if (blocks is [DraftBlock.Paragraph only]) return only.Inlines;
        var inlines = ImmutableArray.CreateBuilder<DraftInline>();
        foreach (var block in blocks) FlatBlocks.AddTo(inlines, block);
        return inlines.ToImmutable();
    }

    private void Descend(INode node, InlineCollector into)
    {
        if (node is IText text) into.AddText(text.Data);
        if (node is IComment { Data: var comment } && comment.Trim().Length > 0 && !comment.StartsWith('['))
            into.Add(new DraftInline.Comment(comment.Trim()));
        if (node is not IElement element || element == _context.Title || _context.NoteLabels.ContainsKey(element)) return;
        if (_inline.TryConvert(element, into, Descend)) return;
        if (element.LocalName == "form" || PageParts.IsDropped(element))
        {
            if (s_counted.Contains(element.LocalName)) _context.Remark($"`<{element.LocalName}>` was left out.", true);
            return;
        }

        if (!PageParts.IsBlock(element) && !HtmlInlineConverter.HasBlock(element)) Children(element, into);
        else Block(element);
    }

    private void Children(IElement element, InlineCollector into)
    {
        for (var child = element.FirstChild; child is not null; child = child.NextSibling) Descend(child, into);
    }

    private void End()
    {
        var inlines = _paragraph.Take();
        if (!inlines.IsEmpty) _blocks.Add(new DraftBlock.Paragraph(inlines));
        // A page that is a quotation as a whole leaves them to its caller.
        if (!_context.Moved.IsOutermost || _context.IsQuotation) return;
        foreach (var picture in _context.Moved.Take()) _blocks.Add(new DraftBlock.Paragraph([picture]));
    }

    private void Block(IElement element)
    {
        End();
        if (element.LocalName == "table") _blocks.AddRange(new HtmlTableConverter(_context).Convert(element));
        else if (Convert(element) is { } block) AddUnlessEmpty(block);
        else Children(element, _paragraph);
        End();
        // Markdown has no link around paragraphs; its address stays in sight of the editor.
        if (element.LocalName == "a" && element.GetAttribute("href") is { Length: > 0 } address)
            _blocks.Add(new DraftBlock.Comment($"import: link to {address}"));
    }

    // A quotation of a picture alone is empty once the picture is after it.
    private void AddUnlessEmpty(DraftBlock block)
    {
        if (block is not (DraftBlock.Quote { Blocks.IsEmpty: true } or DraftBlock.List { Items.IsEmpty: true })) _blocks.Add(block);
    }

    // Null for an element that only groups others.
    private DraftBlock? Convert(IElement element)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" when HasWords(element):
                return new DraftBlock.Heading(Math.Max(2, element.LocalName[1] - '0'), ConvertInlines(element, _context));
            case "ul" or "ol" or "menu" or "dir":
                return List(element);
            case "blockquote":
                return Quote(element);
            case "pre":
                return new DraftBlock.Code(LanguageOf(element), PageWalker.TextOf(element).ReplaceLineEndings("\n").Trim('\n'));
            case "hr":
                return new DraftBlock.ThematicBreak();
            case "figure" when element.QuerySelector("img") is { } image:
                return Figure(element, image);
            case "dt" or "summary":
                return new DraftBlock.Paragraph([new DraftInline.Strong(ConvertInlines(element, _context))]);
            default:
                return null;
        }
    }

    private static bool HasWords(IElement element) => !string.IsNullOrWhiteSpace(PageWalker.TextOf(element));

    private DraftBlock.List List(IElement element)
    {
        var items = element.Children.Where(child => !_context.NoteLabels.ContainsKey(child))
            .Select(child => new DraftItem(ConvertContent(child, _context))).Where(item => !item.Blocks.IsEmpty);
        int? start = element.LocalName != "ol" ? null
            : int.TryParse(element.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 1;
        return new DraftBlock.List(start, [.. items]);
    }

    // The address in the attribute `cite` becomes a closing line, as a brief has it.
    private DraftBlock.Quote Quote(IElement element)
    {
        var blocks = ConvertContent(element, _context);
        if (blocks.IsEmpty || element.GetAttribute("cite") is not { Length: > 0 } cite || _context.Link(cite) is not { } address
            || !Uri.TryCreate(address, UriKind.Absolute, out var uri)) return new DraftBlock.Quote(blocks);
        DraftInline[] line = [new DraftInline.Text("— "), new DraftInline.Link(address, [new DraftInline.Text(uri.Host)])];
        return new DraftBlock.Quote(blocks.Add(new DraftBlock.Paragraph([.. line])));
    }

    private DraftBlock.Paragraph? Figure(IElement element, IElement image)
    {
        var pictures = element.QuerySelectorAll("img").Length;
        var caption = element.QuerySelector("figcaption");
        if (pictures != 1 || element.QuerySelector("table, blockquote, pre") is not null) return null;
        // A figure with other words than its caption only groups them.
        if (WordsIn(element) != (caption is null ? 0 : WordsIn(caption))) return null;
        // Its children are converted instead, which moves the picture.
        if (_context.IsQuoted(image)) return null;
        var source = PictureSource.Find(image);
        var inlines = ImmutableArray.CreateBuilder<DraftInline>();
        var collector = new InlineCollector();
        _inline.TryConvert(image, collector, (_, _) => { });
        inlines.AddRange(collector.Take());
        if (source.Length == 0 || inlines.Count == 0) return null;
        var words = caption is null ? [] : ConvertInlines(caption, _context);
        if (words.IsEmpty) return new DraftBlock.Paragraph(inlines.ToImmutable());
        inlines.Add(new DraftInline.SoftBreak());
        return new DraftBlock.Paragraph([.. inlines, .. words]);
    }

    private static int WordsIn(IElement element) => PageWalker.TextOf(element).Count(c => !char.IsWhiteSpace(c));

    private static string LanguageOf(IElement element)
    {
        var names = $"{element.GetAttribute("class")} {element.QuerySelector("code")?.GetAttribute("class")}";
        var at = names.IndexOf("language-", StringComparison.Ordinal);
        if (at < 0) return "";
        var name = names[(at + "language-".Length)..].Split(' ')[0];
        return name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '#') ? name : "";
    }
}

/// <summary>Blocks where only inlines can be, as in a cell of a table.</summary>
internal static class FlatBlocks
{
    public static void AddTo(ImmutableArray<DraftInline>.Builder inlines, DraftBlock block)
    {
        if (inlines.Count > 0) inlines.Add(new DraftInline.Text(" "));
        switch (block)
        {
            case DraftBlock.Paragraph paragraph: inlines.AddRange(paragraph.Inlines); break;
            case DraftBlock.Heading heading: inlines.Add(new DraftInline.Strong(heading.Inlines)); break;
            case DraftBlock.Quote quote: AddAll(inlines, quote.Blocks); break;
            case DraftBlock.Alert alert: AddAll(inlines, alert.Blocks); break;
            case DraftBlock.Code code: inlines.Add(new DraftInline.Code(code.Text.ReplaceLineEndings(" "))); break;
            case DraftBlock.Comment comment: inlines.Add(new DraftInline.Comment(comment.Text)); break;
            case DraftBlock.List list:
                foreach (var item in list.Items) AddAll(inlines, item.Blocks);
                break;
            case DraftBlock.Table table:
                foreach (var cell in table.Rows.Insert(0, table.Header).SelectMany(row => row.Cells))
                    AddTo(inlines, new DraftBlock.Paragraph(cell.Inlines));
                break;
        }
    }

    private static void AddAll(ImmutableArray<DraftInline>.Builder inlines, ImmutableArray<DraftBlock> blocks)
    {
        foreach (var block in blocks) AddTo(inlines, block);
    }
}

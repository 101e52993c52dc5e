using AngleSharp.Html.Parser;
using Briefs.Import.Drafts;
using Briefs.Import.Html;
using Briefs.Import.Sites;
using Briefs.Import.Writing;
using Markdig.Syntax;

namespace Briefs.Import.Markup;

/// <summary>Converts blocks of raw HTML in a Markdown text. What has no equivalent becomes a comment, and is reported.</summary>
internal sealed class RawHtmlBlockConverter(DraftText draft)
{
    // Elements whose content is HTML throughout, also after an empty line.
    private static readonly FrozenSet<string> s_whole = FrozenSet.Create(
        StringComparer.Ordinal,
        "table", "figure", "ul", "ol", "dl", "iframe", "video", "audio", "script", "style", "pre", "form", "svg", "object", "picture",
        "select", "canvas", "noscript", "math");

    private readonly List<TextEdit> _edits = [];
    private TracedText _traced = null!;
    private string _text = "";
    private bool _isInBlockQuote;
    private HtmlBlock _html = null!;

    public TracedText Convert(TracedText traced, MarkdownDocument document)
    {
        (_traced, _text) = (traced, traced.Text);
        var done = 0;
        foreach (var html in document.Descendants<HtmlBlock>())
        {
            var span = new TextSpan(html.Span.Start, Math.Min(_text.Length, html.Span.End + 1));
            if (span.Start < done || span.Length <= 0) continue;
            _html = html;
            _isInBlockQuote = QuotedBlocks.IsInBlockQuote(html);
            done = html.Type == HtmlBlockType.Comment ? Comment(span) : Block(span);
        }

        return _edits.Count == 0 ? traced : traced.Apply(_edits);
    }

    private int Comment(TextSpan span)
    {
        var written = _text[span.Start..span.End];
        var close = written.IndexOf("-->", StringComparison.Ordinal);
        if (close < 0)
        {
            Put(span, CommentPlacer.Format(written.Replace("<!--", "", StringComparison.Ordinal)));
        }
        else if (SummaryEnd.IsIn(written[..(close + 3)]))
        {
            Put(span, written[(close + 3)..].TrimStart(' '));
        }
        else if (written[(close + 3)..].Trim().Length > 0)
        {
            // The rest of the line would be HTML, and would disappear from the page.
            Put(span, $"{written[..(close + 3)]}\n\n{PrefixAt(span.Start)}{written[(close + 3)..].TrimStart()}");
        }

        return span.End;
    }

    private int Block(TextSpan span)
    {
        var written = _text[span.Start..span.End];
        if (HtmlTag.FindAll(written).FirstOrDefault() is { Name.Length: > 0 } first
            && !written[first.Span.Start..first.Span.End].Contains("markdown=", StringComparison.Ordinal))
        {
            var isBalanced = HtmlTag.IsBalanced(written, out var unclosed);
            if (isBalanced) return Fragment(span);
            if (unclosed is { } open && s_whole.Contains(open.Name)
                && HtmlTag.FindEnd(_text, At(open, span.Start)) is > 0 and var end)
                return Fragment(span with { End = Math.Max(end, span.End) });
            if (unclosed is { Name: "blockquote" } quote && HtmlTag.FindEnd(_text, At(quote, span.Start)) is > 0 and var close)
                return Quote(span, At(quote, span.Start), close);
        }

        return Wrappers(span);
    }

    private static HtmlTag At(HtmlTag tag, int offset) =>
        tag with { Span = new TextSpan(tag.Span.Start + offset, tag.Span.End + offset) };

    private int Fragment(TextSpan span)
    {
        var written = _text[span.Start..span.End];
        if (HtmlLimits.IsTooDeep(written)) return Keep(span);
        var line = _traced.LineAt(span.Start);
        var context = new HtmlContext
        {
            IsQuotation = _isInBlockQuote,
            Remark = (message, isLost) => draft.Remark(isLost ? RemarkKind.Dropped : RemarkKind.Mapped, message, line),
        };
        using var page = new HtmlParser().ParseDocument("<body>" + written);
        var blocks = HtmlBlockConverter.ConvertContent(page.Body!, context);
        var isOnlyMoved = blocks.IsEmpty && PlaceMoved(context);
        if (isOnlyMoved) Put(span, "");
        if (blocks.IsEmpty) return isOnlyMoved ? span.End : Keep(span);
        PlaceMoved(context);
        var prefix = PrefixAt(span.Start);
        var lines = MarkdownWriter.Write(new Draft { Blocks = blocks }).TrimEnd('\n').Split('\n');
        draft.Remark(RemarkKind.Mapped, "HTML is Markdown now.", line);
        Put(span, string.Join('\n', lines.Select((text, at) => at == 0 ? text : (prefix + text).TrimEnd())) + TailOf(span));
        return span.End;
    }

    // The text in it is Markdown, because an empty line ends a block of HTML.
    private int Quote(TextSpan span, HtmlTag open, int close)
    {
        var inner = _text[open.Span.End..(_text.LastIndexOf("</", close - 1, StringComparison.Ordinal))].Trim('\n', ' ');
        var lines = inner.Split('\n').Select(text => ("> " + text).TrimEnd());
        Put(span with { End = close }, _text[span.Start..open.Span.Start] + string.Join('\n', lines) + "\n");
        draft.Remark(RemarkKind.Mapped, "HTML is Markdown now.", _traced.LineAt(span.Start));
        return close;
    }

    // Tags such as <div>, whose content is Markdown between empty lines.
    private int Wrappers(TextSpan span)
    {
        var written = _text[span.Start..span.End];
        foreach (var tag in HtmlTag.FindAll(written))
        {
            var at = new TextSpan(tag.Span.Start + span.Start, tag.Span.End + span.Start);
            draft.Remark(RemarkKind.Dropped, $"The tag `<{(tag.IsEnd ? "/" : "")}{tag.Name}>` was left out; its words are kept.",
                _traced.LineAt(at.Start));
            if (tag.Name is "img" or "iframe" or "br" or "hr") Put(at, Single(_text[at.Start..at.End], at));
            else Put(WithLine(at), "");
        }

        return span.End;
    }

    // A tag alone on its line goes with the line.
    private TextSpan WithLine(TextSpan tag)
    {
        if (!TagContext.IsAlone(_text, tag)) return tag;
        var start = tag.Start == 0 ? 0 : _text.LastIndexOf('\n', tag.Start - 1) + 1;
        var end = _text.IndexOf('\n', tag.End) is >= 0 and var feed ? feed + 1 : _text.Length;
        var isAfterEmptyLine = start < 2 || (_text[start - 1] == '\n' && _text[start - 2] == '\n');
        return new TextSpan(start, isAfterEmptyLine && end < _text.Length && _text[end] == '\n' ? end + 1 : end);
    }

    private string Single(string tag, TextSpan at)
    {
        using var page = new HtmlParser().ParseDocument("<body>" + tag);
        var line = _traced.LineAt(at.Start);
        var context = new HtmlContext
        {
            IsQuotation = _isInBlockQuote,
            Remark = (message, isLost) => draft.Remark(isLost ? RemarkKind.Dropped : RemarkKind.Mapped, message, line),
        };
        var blocks = HtmlBlockConverter.ConvertContent(page.Body!, context);
        PlaceMoved(context);
        return MarkdownWriter.Write(new Draft { Blocks = blocks }).TrimEnd('\n');
    }

    // Pictures within a block quote that is Markdown.
    private bool PlaceMoved(HtmlContext context)
    {
        var moved = context.Moved.Take();
        foreach (var picture in moved)
        {
            var written = MarkdownWriter.Write(new Draft { Blocks = [new DraftBlock.Paragraph([picture])] }).Trim('\n');
            _edits.Add(MovedPicture.PlaceAfter(_text, _html, written));
        }

        return moved.Length > 0;
    }

    private int Keep(TextSpan span)
    {
        var written = _text[span.Start..span.End];
        var name = HtmlTag.FindAll(written).FirstOrDefault().Name;
        draft.Remark(RemarkKind.Dropped, $"The HTML `<{name}>` is a comment now.", _traced.LineAt(span.Start));
        Put(span, CommentPlacer.Format(written.Replace("<!--", "<! - -", StringComparison.Ordinal)) + TailOf(span));
        return span.End;
    }

    // A block of HTML may be followed directly by a line of Markdown.
    private string TailOf(TextSpan span) =>
        span.End < _text.Length && _text[span.End] == '\n' && span.End + 1 < _text.Length && _text[span.End + 1] != '\n' ? "\n"
        : span.End < _text.Length && _text[span.End] != '\n' ? "\n\n" : "";

    // What precedes a block on its line, for its other lines: the indentation of a list, the mark of a quote.
    private string PrefixAt(int start)
    {
        var lineStart = start == 0 ? 0 : _text.LastIndexOf('\n', start - 1) + 1;
        return string.Concat(_text[lineStart..start].Select(c => c is '>' or '\t' ? c : ' '));
    }

    private void Put(TextSpan span, string replacement) => _edits.Add(new TextEdit(span, replacement));
}

/// <summary>The comment that ends the summary of a text in other generators.</summary>
internal static class SummaryEnd
{
    public static bool IsIn(string comment) =>
        string.Equals(comment.Replace(" ", "", StringComparison.Ordinal), "<!--more-->", StringComparison.OrdinalIgnoreCase);
}

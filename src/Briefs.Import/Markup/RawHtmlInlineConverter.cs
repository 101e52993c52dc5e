using AngleSharp.Dom;
using Briefs.Import.Drafts;
using Briefs.Import.Html;
using Briefs.Import.Sites;
using Briefs.Import.Writing;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefs.Import.Markup;

/// <summary>Converts tags within the paragraphs of a Markdown text.</summary>
internal sealed class RawHtmlInlineConverter(DraftText draft)
{
    private static readonly FrozenSet<string> s_plain = FrozenSet.Create(
        StringComparer.Ordinal,
        "span", "u", "font", "small", "big", "mark", "abbr", "time", "ins", "nobr", "wbr", "center", "acronym", "bdi", "bdo", "label",
        "div", "p", "section", "article", "sup", "sub", "picture", "figure", "figcaption", "noscript", "ruby", "rb",
        "rp", "rt", "data", "details",
        "summary");

    private readonly List<TextEdit> _edits = [];
    private TracedText _traced = null!;
    private string _text = "";
    private MarkedLeaf _marked = null!;
    private bool _isInBlockQuote;
    private LeafBlock _leaf = null!;

    public TracedText Convert(TracedText traced, MarkdownDocument document)
    {
        (_traced, _text) = (traced, traced.Text);
        foreach (var leaf in document.Descendants<LeafBlock>())
        {
            if (leaf.Inline is null) continue;
            var tags = leaf.Inline.Descendants<HtmlInline>().Select(Read).OfType<HtmlTag>().ToList();
            if (tags.Count == 0) continue;
            _marked = new MarkedLeaf(_text, new TextSpan(leaf.Span.Start, Math.Min(_text.Length, leaf.Span.End + 1)), tags);
            _leaf = leaf;
            _isInBlockQuote = QuotedBlocks.IsInBlockQuote(leaf);
            Leaf(tags, isOneLine: leaf is HeadingBlock || leaf.Parent is TableCell);
        }

        return _edits.Count == 0 ? traced : traced.Apply(_edits);
    }

    private HtmlTag? Read(HtmlInline html)
    {
        var span = new TextSpan(html.Span.Start, html.Span.End + 1);
        if (!html.Tag.StartsWith("<!--", StringComparison.Ordinal)) return HtmlTag.Read(_text, span);
        if (SummaryEnd.IsIn(html.Tag)) Put(span, "");
        return null;
    }

    private void Leaf(List<HtmlTag> tags, bool isOneLine)
    {
        var open = new List<HtmlTag>();
        var hidden = -1;
        foreach (var tag in tags)
        {
            if (tag.Span.Start < hidden) continue;
            if (tag.IsVoid || (_text[tag.Span.End - 2] == '/' && tag.Name is not "a")) Single(tag, isOneLine);
            else if (!tag.IsEnd && tag.Name is "script" or "style" or "iframe" or "video" or "audio" or "object" or "svg" or "button")
                hidden = Whole(tag);
            else if (!tag.IsEnd) open.Add(tag);
            else if (open.FindLastIndex(opened => opened.Name == tag.Name) is >= 0 and var at)
            {
                Pair(open[at], tag);
                open.RemoveAt(at);
            }
            else Unpaired(tag);
        }

        foreach (var tag in open) Unpaired(tag);
    }

    private void Pair(HtmlTag open, HtmlTag close)
    {
        var content = _text[open.Span.End..close.Span.Start];
        switch (open.Name)
        {
            case "em" or "i" or "cite" or "dfn" or "var":
                Enclose(open, close, "*");
                return;
            case "strong" or "b":
                Enclose(open, close, "**");
                return;
            case "del" or "s" or "strike":
                Enclose(open, close, "~~");
                return;
            case "q":
                Put(open.Span, "“");
                Put(close.Span, "”");
                return;
            case "code" or "kbd" or "samp" or "tt" when !content.Contains('`', StringComparison.Ordinal) && content.Trim().Length > 0:
                Put(new TextSpan(open.Span.Start, close.Span.End), $"`{System.Net.WebUtility.HtmlDecode(content)}`");
                return;
            case "sup" or "sub" when Raised(open.Name, content) is { } raised:
                Put(new TextSpan(open.Span.Start, close.Span.End), raised);
                return;
            case "a":
                Link(open, close, content);
                return;
        }

        if (Gloss(open, close)) return;
        Unpaired(open);
        Unpaired(close);
    }

    // The reading of a word, or what an abbreviation means: browsers show them, and Markdown has brackets for them.
    private bool Gloss(HtmlTag open, HtmlTag close)
    {
        switch (open.Name)
        {
            case "rp":
                Put(new TextSpan(open.Span.Start, close.Span.End), "");
                return true;
            case "rt":
                var reading = _text[open.Span.End..close.Span.Start].Trim();
                if (IsAdded(open, reading, GlossKind.Reading))
                {
                    Put(open.Span, " (");
                    Put(close.Span, ")");
                }
                else
                {
                    Put(new TextSpan(open.Span.Start, close.Span.End), "");
                }

                return true;
            case "abbr" or "acronym" when TitleOf(open) is { Length: > 0 } title:
                Put(open.Span, "");
                Put(close.Span, IsAdded(open, title, GlossKind.LongForm) ? $" ({TextEscaper.InBrackets(title)})" : "");
                return true;
            default:
                return false;
        }
    }

    // No word is added to those of another person.
    private bool IsAdded(HtmlTag tag, string words, GlossKind kind)
    {
        var isQuoted = IsQuoted(tag);
        var line = _traced.LineAt(tag.Span.Start);
        if (isQuoted) draft.Remark(RemarkKind.Dropped, GlossRemarks.DescribeLoss(kind, words), line);
        else draft.Remark(RemarkKind.Mapped, GlossRemarks.DescribeBrackets(kind), line);
        return !isQuoted;
    }

    private bool IsQuoted(HtmlTag tag) => _isInBlockQuote || _marked.Contains(tag);

    private string? TitleOf(HtmlTag tag) => HtmlTag.Element(_text[tag.Span.Start..tag.Span.End])?.GetAttribute("title")?.Trim();

    // Markdown has no emphasis with a space at its edge.
    private void Enclose(HtmlTag open, HtmlTag close, string marks)
    {
        var (start, end) = (open.Span.End, close.Span.Start);
        while (start < end && char.IsWhiteSpace(_text[start])) start++;
        while (end > start && char.IsWhiteSpace(_text[end - 1])) end--;
        var isEmpty = start == end;
        Put(new TextSpan(open.Span.Start, start), _text[open.Span.End..start] + (isEmpty ? "" : marks));
        Put(new TextSpan(end, close.Span.End), (isEmpty ? "" : marks) + _text[end..close.Span.Start]);
    }

    private static string? Raised(string name, string content)
    {
        const string Above = "⁰¹²³⁴⁵⁶⁷⁸⁹", Below = "₀₁₂₃₄₅₆₇₈₉";
        var digits = content.Trim();
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit)) return null;
        return string.Concat(digits.Select(c => (name == "sup" ? Above : Below)[c - '0']));
    }

    private void Link(HtmlTag open, HtmlTag close, string content)
    {
        var href = HtmlTag.Element(_text[open.Span.Start..open.Span.End])?.GetAttribute("href")?.Trim();
        if (string.IsNullOrEmpty(href) || content.Trim().Length == 0)
        {
            Put(open.Span, "");
            Put(close.Span, "");
            return;
        }

        Put(open.Span, "[");
        Put(close.Span, $"]({AddressText.Format(href)})");
    }

    private void Single(HtmlTag tag, bool isOneLine)
    {
        var element = HtmlTag.Element(_text[tag.Span.Start..tag.Span.End]);
        switch (tag.Name)
        {
            case "br":
                var isAtEnd = tag.Span.End < _text.Length && _text[tag.Span.End] == '\n';
                var isLast = tag.Span.End >= _text.Length || _text.AsSpan(tag.Span.End).TrimStart(' ') is ['\n', '\n', ..] or ['\n'] or [];
                Put(tag.Span, isLast ? "" : isOneLine ? " " : isAtEnd ? "\\" : "\\\n");
                return;
            case "img" when element is not null && PictureSource.Find(element) is { Length: > 0 } source:
                var alt = TextEscaper.InBrackets(element.GetAttribute("alt")?.ReplaceLineEndings(" ") ?? "");
                Picture(tag, alt, $"![{alt}]({AddressText.Format(source)})");
                return;
            case "wbr":
                Put(tag.Span, "");
                return;
            default:
                Unpaired(tag);
                return;
        }
    }

    private void Picture(HtmlTag tag, string alt, string picture)
    {
        if (!IsQuoted(tag))
        {
            Put(tag.Span, picture);
            return;
        }

        draft.Remark(RemarkKind.Mapped, MovedPicture.Describe(alt), _traced.LineAt(tag.Span.Start));
        Put(tag.Span, MovedPicture.Remaining(_text, tag.Span));
        _edits.Add(MovedPicture.PlaceAfter(_text, _leaf, picture));
    }

    // A script, or a frame of another site.
    private int Whole(HtmlTag tag)
    {
        var end = HtmlTag.FindEnd(_text, tag);
        var span = tag.Span with { End = end < 0 ? tag.Span.End : end };
        var written = _text[span.Start..span.End];
        var source = tag.Name is "script" or "style" ? null
            : HtmlTag.Element(written)?.GetAttribute("src")?.Trim() is { Length: > 0 } address ? address : null;
        var isLink = source is not null
            && (source.StartsWith("http", StringComparison.Ordinal) || source.StartsWith("//", StringComparison.Ordinal)) && !IsQuoted(tag);
        draft.Remark(isLink ? RemarkKind.Mapped : RemarkKind.Dropped, $"`<{tag.Name}>` is a {(isLink ? "link" : "comment")} now.",
            _traced.LineAt(span.Start));
        if (isLink) Put(span, $"[Embedded page]({AddressText.Format(source!)})");
        else _edits.AddRange(CommentPlacer.Replace(_text, span, written));
        return span.End;
    }

    private void Unpaired(HtmlTag tag)
    {
        var written = _text[tag.Span.Start..tag.Span.End];
        var isKnown = s_plain.Contains(tag.Name) || tag.IsEnd || HtmlLimits.IsElement(tag.Name);
        draft.Remark(RemarkKind.Dropped,
            isKnown ? $"The tag `<{(tag.IsEnd ? "/" : "")}{tag.Name}>` was left out; its words are kept."
                : $"`{written}` is not HTML, and is shown as text now.",
            _traced.LineAt(tag.Span.Start));
        Put(tag.Span, isKnown ? "" : "\\" + written);
    }

    private void Put(TextSpan span, string replacement) => _edits.Add(new TextEdit(span, replacement));
}

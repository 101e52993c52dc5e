using Briefs.Import.Composition;
using Briefs.Import.Drafts;
using Briefs.Import.FrontMatter;
using Briefs.Import.Pictures;
using Briefs.Import.Sites;
using Briefs.Import.Writing;
using Briefs.Reading.Body;
using Briefs.Reading.QuotationMarks;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefs.Import.Markup;

/// <summary>
/// Gives the links and pictures of a Markdown text their new addresses. A link that leads nowhere keeps its words, and its address in a
/// comment.
/// </summary>
internal sealed class LinkConverter(DraftText draft, PictureFinder pictures, string lang)
{
    private readonly LinkResolver _resolver = new(draft);
    private readonly BlankWords _words = BlankWords.Get(lang);
    private readonly List<TextEdit> _edits = [];
    private readonly HashSet<string> _headings = new(StringComparer.Ordinal);

    // By paragraph, so that one with many pictures is read once.
    private readonly Dictionary<LeafBlock, MarkedPlaces> _marked = [];
    private TracedText _traced = null!;
    private string _text = "";

    public TracedText Convert(TracedText traced, MarkdownDocument document)
    {
        (_traced, _text) = (traced, traced.Text);
        CollectHeadings(document);
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (link.Span.Length <= 1 || link.Span.End >= _text.Length || link.IsAutoLink) continue;
            if (link.IsImage) Picture(link);
            else Link(link);
        }

        return _edits.Count == 0 ? traced : traced.Apply(_edits);
    }

    private void CollectHeadings(MarkdownDocument document)
    {
        var ids = new HeadingIds(lang);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            if (heading.Inline is null || !HasWords(heading.Inline))
            {
                EmptyHeading(heading);
                continue;
            }

            var text = string.Concat(heading.Inline.Descendants<LeafInline>().Select(leaf => leaf switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                _ => "",
            }));
            _headings.Add(ids.Next(text));
        }
    }

    private void Link(LinkInline link)
    {
        var written = link.Url ?? "";
        if (LeadsToPicture(link, written))
        {
            Unwrap(link, "");
            return;
        }

        if (!HasWords(link))
        {
            draft.Remark(RemarkKind.Dropped, "A link without words is a comment now.", LineOf(link));
            _edits.AddRange(CommentPlacer.Replace(_text, new TextSpan(link.Span.Start, link.Span.End + 1), $"link to {written}"));
            return;
        }

        var address = written.StartsWith('#') ? OfHeading(written) : _resolver.Resolve(written);
        if (address is not null && written.StartsWith('#') is false && !address.Contains("://", StringComparison.Ordinal)
            && address.IndexOf('#', StringComparison.Ordinal) is > 0 and var hash)
        {
            draft.Remark(RemarkKind.Mapped, "A link to a section of another text leads to its beginning now.", LineOf(link));
            address = address[..hash];
        }

        if (address == written) return;
        if (address is null)
        {
            draft.Remark(RemarkKind.Dropped, $"The link to {Shorten.ToLength(written, 100)} leads nowhere, and is a comment now.",
                LineOf(link));
            Unwrap(link, CommentPlacer.Format($"link to {written}"));
        }
        else Readdress(link, address);
    }

    private static bool HasWords(ContainerInline inlines) => inlines.Descendants<LeafInline>().Any(leaf => leaf switch
    {
        LiteralInline literal => !literal.Content.IsEmptyOrWhitespace(),
        CodeInline or HtmlEntityInline or AutolinkInline => true,
        _ => false,
    }) || inlines.Descendants<LinkInline>().Any(link => link.IsImage);

    private void EmptyHeading(HeadingBlock heading)
    {
        var end = heading.Inline?.FirstChild is { } first ? first.Span.Start : heading.Span.End + 1;
        draft.Remark(RemarkKind.Dropped, "A heading without words was left out.", _traced.LineAt(heading.Span.Start));
        if (end > heading.Span.Start) _edits.Add(new TextEdit(new TextSpan(heading.Span.Start, Math.Min(end, _text.Length)), ""));
    }

    private string? OfHeading(string fragment)
    {
        if (_headings.Contains(HeadingIds.FromFragment(fragment[1..], lang))) return fragment;
        if (!draft.HeadingsById.TryGetValue(Uri.UnescapeDataString(fragment[1..]), out var heading)) return null;
        var id = new HeadingIds(lang).Next(PlainText.FromMarkup(heading));
        return _headings.Contains(id) ? "#" + id[Heading.IdPrefix.Length..] : null;
    }

    // A small picture that leads to itself in full size, as many generators write it.
    private static bool LeadsToPicture(LinkInline link, string written) =>
        link.FirstChild is LinkInline { IsImage: true } && link.FirstChild == link.LastChild
        && OldSite.IsPicture(written.Split('?', '#')[0]);

    private void Readdress(LinkInline link, string address)
    {
        var formatted = AddressText.Format(address);
        if (link.Reference is { } definition)
        {
            if (!definition.UrlSpan.IsEmpty)
                _edits.Add(new TextEdit(new TextSpan(definition.UrlSpan.Start, definition.UrlSpan.End + 1), formatted));
        }
        else if (!link.UrlSpan.IsEmpty)
        {
            _edits.Add(new TextEdit(new TextSpan(link.UrlSpan.Start, link.UrlSpan.End + 1), formatted));
        }
    }

    // [words](address) becomes its words, followed by a comment.
    private void Unwrap(LinkInline link, string comment)
    {
        var end = link.LastChild is { } last ? last.Span.End + 1 : link.Span.Start + 1;
        if (end > link.Span.End || _text[end] != ']') end = _text.IndexOf(']', Math.Min(end, link.Span.End));
        if (end < 0 || end > link.Span.End) return;
        _edits.Add(new TextEdit(new TextSpan(link.Span.Start, link.Span.Start + 1), ""));
        _edits.Add(new TextEdit(new TextSpan(end, link.Span.End + 1), comment));
    }

    private void Picture(LinkInline link)
    {
        var source = link.Url ?? "";
        var found = pictures.Find(source);
        if (found is not PictureResult.Found picture)
        {
            Missing(link, source, ((PictureResult.Missing)found).Reason);
            return;
        }

        if (!string.IsNullOrWhiteSpace(link.Title))
        {
            draft.Remark(
                RemarkKind.Dropped, $"The title of a picture was left out: {Shorten.ToLength(link.Title.Trim(), 100)}", LineOf(link));
            if (!link.TitleSpan.IsEmpty && link.Reference is null) RemoveTitle(link);
        }

        var isNamed = link.FirstChild is not null;
        if (link.Reference is not null)
        {
            var alt = isNamed ? _text[link.FirstChild!.Span.Start..(link.LastChild!.Span.End + 1)] : _words.Blank(_words.Alt);
            _edits.Add(new TextEdit(new TextSpan(link.Span.Start, link.Span.End + 1), $"![{alt}]({picture.Name})"));
            return;
        }

        if (picture.Name != source) Readdress(link, picture.Name);
        if (!isNamed) _edits.Add(new TextEdit(new TextSpan(link.Span.Start + 2, link.Span.Start + 2), _words.Blank(_words.Alt)));
    }

    // A brief publishes no titles of pictures, and one in the file would look as if it did.
    private void RemoveTitle(LinkInline link)
    {
        var start = link.TitleSpan.Start;
        while (start > link.Span.Start && char.IsWhiteSpace(_text[start - 1])) start--;
        _edits.Add(new TextEdit(new TextSpan(start, link.TitleSpan.End + 1), ""));
    }

    // The description and the title of a missing picture stay, as words.
    private void Missing(LinkInline link, string source, string reason)
    {
        draft.Remark(RemarkKind.Dropped, $"The picture {Shorten.ToLength(source, 100)} {reason}.", LineOf(link));
        var alt = link.FirstChild is null ? "" : _text[link.FirstChild.Span.Start..(link.LastChild!.Span.End + 1)];
        var blank = _words.PictureBlank(source);
        if (Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            blank += $" <{address.AbsoluteUri}>";
        var title = string.IsNullOrWhiteSpace(link.Title) ? "" : TextEscaper.InBrackets(link.Title.Trim());
        var words = string.Join(' ', new[] { blank, alt, title }.Where(part => part.Length > 0));
        if (IsQuoted(link) && MovedPicture.LeafOf(link) is { } leaf)
        {
            var span = new TextSpan(link.Span.Start, link.Span.End + 1);
            draft.Remark(RemarkKind.Mapped, MovedPicture.Describe(alt), LineOf(link));
            _edits.Add(new TextEdit(span, MovedPicture.Remaining(_text, span)));
            _edits.Add(MovedPicture.PlaceAfter(_text, leaf, words));
            return;
        }

        var before = link.Span.Start > 0 && char.IsLetterOrDigit(_text[link.Span.Start - 1]) ? " " : "";
        var after = link.Span.End + 1 < _text.Length && char.IsLetterOrDigit(_text[link.Span.End + 1]) ? " " : "";
        _edits.Add(new TextEdit(new TextSpan(link.Span.Start, link.Span.End + 1), before + words + after));
    }

    // The description and address of a link have quotation marks of their own.
    private bool IsQuoted(LinkInline link)
    {
        if (MovedPicture.LeafOf(link) is not { } leaf) return false;
        if (QuotedBlocks.IsInBlockQuote(leaf)) return true;
        if (!_marked.TryGetValue(leaf, out var marked)) _marked.Add(leaf, marked = MarksOf(leaf));
        return marked.Contains(link.Span.Start - leaf.Span.Start);
    }

    private MarkedPlaces MarksOf(LeafBlock leaf)
    {
        var words = _text[leaf.Span.Start..Math.Min(_text.Length, leaf.Span.End + 1)].ToCharArray();
        foreach (var other in leaf.Inline?.Descendants<LinkInline>() ?? [])
            if (other.IsImage && other.Span.Start >= leaf.Span.Start && other.Span.End <= leaf.Span.End)
                words.AsSpan(other.Span.Start - leaf.Span.Start, other.Span.Length).Fill('x');
        return MarkedPlaces.Find(new string(words));
    }

    private int LineOf(LinkInline link) => _traced.LineAt(link.Span.Start);
}

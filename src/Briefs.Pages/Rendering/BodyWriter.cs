using Briefs.Model.Addresses;
using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

/// <summary>Writes the HTML of a text. Pieces of HTML are safe already; all other text is escaped.</summary>
internal sealed class BodyWriter(BriefWriter html)
{
    private readonly RenderContext _print = html.Print;
    private readonly Stack<bool> _links = new();
    private readonly List<int> _afterLink = [];
    private QuotationFigureWriter? _figure;
    private IReadOnlyList<NoteReference> _references = [];
    private IReadOnlyList<BlockCitations> _blocks = [];
    private Attachment? _attachment;
    private int _nextReference;
    private int _nextBlock;
    private bool _isFirst;
    private bool _isEchoLink;

    public void Write(Body body)
    {
        _references = _print.Notes.ReferencesOf(body);
        _blocks = _print.Notes.BlocksOf(body);
        (_nextReference, _nextBlock) = (0, 0);
        _isFirst = _print.BeginsFirst(body);
        for (var at = 0; at < body.Pieces.Length; at++) Write(body, at);
    }

    private void Write(Body body, int at)
    {
        var piece = body.Pieces[at];
        // A reference is a link, and links cannot be nested: references within a link's text are written after it.
        if (piece.Kind is PieceKind.Citation or PieceKind.FootnoteReference && _links.Contains(true))
        {
            html.Output.TrimEnd();
            _afterLink.Add(at);
            return;
        }

        switch (piece.Kind)
        {
            case PieceKind.Html: html.Raw(body.HtmlOf(piece)); break;
            case PieceKind.QuotationOpens: OpenQuotation(body, at); break;
            case PieceKind.QuotationCloses: CloseQuotation(body); break;
            case PieceKind.BlockOpens: OpenFigure(piece.Index); break;
            case PieceKind.BlockCloses: CloseFigure(at); break;
            case PieceKind.AttributionOpens: _figure?.OpenAttribution(); break;
            case PieceKind.AttributionCloses: break;
            case PieceKind.Citation or PieceKind.FootnoteReference: WriteReference(at); break;
            case PieceKind.LinkOpens: OpenLink(html.Brief.Links[piece.Index]); break;
            case PieceKind.LinkCloses: CloseLink(body); break;
            case PieceKind.Picture: PictureWriter.Inline(html.Brief.Pictures[piece.Index], html); break;
            case PieceKind.FigureOpens: PictureWriter.OpenFigure(html.Brief.Pictures[piece.Index], html); break;
            case PieceKind.FigureCloses: PictureWriter.CloseFigure(html.Brief.Pictures[piece.Index], html); break;
            case PieceKind.CardOpens: CardWriter.Open(html.Brief.Pictures[piece.Index], html); break;
            case PieceKind.CardLinkOpens: OpenCardLink(piece.Index); break;
            case PieceKind.CardLinkCloses: CloseCardLink(body, piece.Index); break;
            case PieceKind.CardCloses: PictureWriter.CloseFigure(html.Brief.Pictures[piece.Index], html); break;
            case PieceKind.AlertOpens: OpenAlert((AlertKind)piece.Index); break;
            case PieceKind.ActionOpens: OpenAction(html.Brief.Links[piece.Index]); break;
            case PieceKind.ActionCloses: CloseAction(body); break;
            case PieceKind.ParagraphOpens: OpenParagraph(piece.Index); break;
            case PieceKind.AlertCloses: html.Raw("</div>"u8); break;
            default: throw new ArgumentOutOfRangeException(nameof(at), piece.Kind, "a kind of piece that Pages does not know");
        }
    }

    // Writes the reference planned for a piece, if there is one.
    private void WriteReference(int piece)
    {
        if (_nextReference == _references.Count || _references[_nextReference].Piece != piece) return;
        var reference = _references[_nextReference++];
        var hasId = _isFirst && _print.Destination == Destination.Page;
        NotesWriter.WriteReference(reference, hasId ? NoteId.OfReference(reference.Note.Number, reference.Occurrence) : null, html);
    }

    private void OpenQuotation(Body body, int at)
    {
        var index = body.Pieces[at].Index;
        html.Raw("<span class=\"quotation\""u8);
        QuotationFigureWriter.WriteId(index, html);
        html.Raw(">"u8);
        // An echo is a link to the quotation that it repeats.
        _isEchoLink = LinksEcho(html.Brief.Quotations[index]) && !_links.Contains(true) && !ContainsLink(body, at);
        if (!_isEchoLink) return;
        html.OpenInside(_print.Fragment(html.Brief.Quotations[index].EchoOf!));
        _links.Push(true);
    }

    private void CloseQuotation(Body body)
    {
        if (_isEchoLink) CloseLink(body);
        _isEchoLink = false;
        html.Raw("</span>"u8);
    }

    // The title and summary also appear in lists, and the headings in the contents.
    private bool LinksEcho(Quotation quotation) => quotation.EchoOf is not null && _print.Destination == Destination.Page
        && quotation.Where is QuotationContext.Caption or QuotationContext.Paragraph;

    private static bool ContainsLink(Body body, int at)
    {
        while (++at < body.Pieces.Length && body.Pieces[at].Kind != PieceKind.QuotationCloses)
            if (body.Pieces[at].Kind == PieceKind.LinkOpens) return true;
        return false;
    }

    private void OpenFigure(int quotation)
    {
        var cited = _nextBlock < _blocks.Count ? _blocks[_nextBlock++].All : html.Brief.Quotations[quotation].Citations;
        _figure = QuotationFigureWriter.Open(quotation, cited, html);
    }

    private void CloseFigure(int at)
    {
        if (_figure is null) return;
        _figure.BeginCaption();
        WriteReference(at);
        _figure.Close();
        _figure = null;
    }

    private void OpenLink(BodyLink link)
    {
        var opens = true;
        switch (link)
        {
            // An autolink within the text of a link: only the outer link is written.
            case var _ when _links.Contains(true): opens = false; break;
            case BodyLink.External external when ExternalLink.IsAllowed(external.Url): html.OpenLink(external.Url); break;
            case BodyLink.Section section:
                html.OpenInside(_print.Fragment(html.Brief.FragmentOf(section.HeadingId) ?? section.HeadingId));
                break;
            case var _ when LinkTarget.Find(link, _print.Site) is { } target:
                html.OpenInside(_print.Link(target.Address) + target.Fragment);
                _attachment = target.File;
                break;
            // A broken link, a disallowed scheme, or a document that is not public yet: only the text is written.
            default: opens = false; break;
        }

        _links.Push(opens);
    }

    private void CloseLink(Body body)
    {
        if (!_links.Pop()) return;
        html.Raw("</a>"u8);
        if (_attachment is { } file) AttachmentWriter.WriteFacts(file, html);
        _attachment = null;
        foreach (var at in _afterLink) Write(body, at);
        _afterLink.Clear();
    }

    private void OpenCardLink(int index)
    {
        if (html.Brief.Links[index] is not BodyLink.External external || !ExternalLink.IsAllowed(external.Url))
        {
            OpenLink(html.Brief.Links[index]);
            return;
        }

        CardWriter.OpenLink(external, index, html);
        _links.Push(true);
    }

    private void CloseCardLink(Body body, int index)
    {
        CloseLink(body);
        if (html.Brief.Links[index] is BodyLink.External external && ExternalLink.IsAllowed(external.Url))
            CardWriter.WriteFacts(external, index, html);
    }

    private void OpenAction(BodyLink link)
    {
        html.Raw("<p class=\"action\">"u8);
        OpenLink(link);
    }

    private void CloseAction(Body body)
    {
        CloseLink(body);
        html.Raw("</p>\n"u8);
    }

    // The number is a link to itself, so that readers can copy the address of the paragraph.
    private void OpenParagraph(int number)
    {
        var id = NumberedParagraph.IdOf(number);
        html.Raw("<p class=\"numbered\""u8);
        if (_isFirst && _print.Destination == Destination.Page)
        {
            html.Raw(" id=\""u8);
            html.Raw(id);
            html.Raw("\""u8);
        }

        html.Raw(">"u8);
        if (_print.Destination == Destination.Excerpt) return;
        html.Raw("<a class=\"number\" href=\""u8);
        html.Text(_print.Fragment(id));
        html.Raw("\">"u8);
        html.Raw(number.ToString(CultureInfo.InvariantCulture));
        html.Raw("</a> "u8);
    }

    private void OpenAlert(AlertKind kind)
    {
        var name = kind.ToString().ToLowerInvariant();
        html.Raw("<div class=\"alert alert-"u8);
        html.Raw(name);
        html.Raw("\" role=\"note\"><p class=\"alert-title\">"u8);
        html.Word("alert_" + name);
        html.Raw("</p>"u8);
    }
}

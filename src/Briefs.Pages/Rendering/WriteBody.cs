using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

/// <summary>Writes a body where it will live. All text comes from pieces, which are safe, or is escaped on the way.</summary>
internal sealed class WriteBody(PageOutput output, BriefPrint print)
{
    private readonly Stack<bool> _links = new();
    private readonly List<Piece> _afterLink = [];
    private WriteQuotationFigure? _figure;

    public void Write(Body body)
    {
        foreach (var piece in body.Pieces) Write(body, piece);
    }

    private void Write(Body body, Piece piece)
    {
        // A reference is a link itself, and a link holds no other: the references within its words stand behind them.
        if (piece.Kind is PieceKind.Citation or PieceKind.FootnoteReference && _links.Contains(true))
        {
            output.TrimEnd();
            _afterLink.Add(piece);
            return;
        }

        switch (piece.Kind)
        {
            case PieceKind.Html: output.Raw(body.HtmlOf(piece)); break;
            case PieceKind.QuotationOpens: OpenQuotation(piece.Index); break;
            case PieceKind.QuotationCloses: output.Raw("</span>"u8); break;
            case PieceKind.BlockOpens: _figure = WriteQuotationFigure.Open(piece.Index, output, print); break;
            case PieceKind.BlockCloses:
                _figure?.Close();
                _figure = null;
                break;
            case PieceKind.AttributionOpens: _figure?.OpenAttribution(); break;
            case PieceKind.AttributionCloses: _figure?.CloseAttribution(); break;
            case PieceKind.Citation: WriteCitations(print.Brief.CitationGroups[piece.Index]); break;
            case PieceKind.FootnoteReference: WriteReference.ToFootnote(piece.Index, output, print); break;
            case PieceKind.LinkOpens: OpenLink(print.Brief.Links[piece.Index]); break;
            case PieceKind.LinkCloses: CloseLink(body); break;
            case PieceKind.Picture: WritePicture.Inline(print.Brief.Pictures[piece.Index], output, print); break;
            case PieceKind.FigureOpens: WritePicture.OpenFigure(print.Brief.Pictures[piece.Index], output, print); break;
            case PieceKind.FigureCloses: WritePicture.CloseFigure(print.Brief.Pictures[piece.Index], output, print); break;
            case PieceKind.AlertOpens: OpenAlert((AlertKind)piece.Index); break;
            case PieceKind.AlertCloses: output.Raw("</div>"u8); break;
            default: throw new ArgumentOutOfRangeException(nameof(piece), piece.Kind, "a kind of piece that Pages does not know");
        }
    }

    private void OpenQuotation(int index)
    {
        output.Raw("<span class=\"quotation\""u8);
        if (print.OpensFirst(index) && print.Destination == Destination.Page)
        {
            output.Raw(" id=\""u8);
            output.Text(print.Brief.Quotations[index].Id);
            output.Raw("\""u8);
        }

        output.Raw(">"u8);
    }

    private void WriteCitations(CitationGroup group)
    {
        if (_figure is null) WriteReference.Write(group.Citations, output, print);
        else _figure.Cite(group.Citations);
    }

    private void OpenLink(BodyLink link)
    {
        var opens = true;
        switch (link)
        {
            // An address in angle brackets within the words of a link: the outer link is the one that was meant.
            case var _ when _links.Contains(true): opens = false; break;
            case BodyLink.External external when ExternalLink.IsAllowed(external.Url): WriteLink.Open(external.Url, output); break;
            case BodyLink.Section section: WriteLink.OpenInside(print.Fragment(section.HeadingId), output); break;
            case BodyLink.Document document when print.Site.Addresses.TryFind(document.Path, out var address):
                var fragment = document.HeadingId is { } id ? "#" + Uri.EscapeDataString(id) : "";
                WriteLink.OpenInside(print.Link(address) + fragment, output);
                break;
            // Broken, of a scheme that is not allowed, or to a brief that is not public yet: the words stay, the link goes.
            default: opens = false; break;
        }

        _links.Push(opens);
    }

    private void CloseLink(Body body)
    {
        if (!_links.Pop()) return;
        output.Raw("</a>"u8);
        foreach (var piece in _afterLink) Write(body, piece);
        _afterLink.Clear();
    }

    private void OpenAlert(AlertKind kind)
    {
        var name = kind.ToString().ToLowerInvariant();
        output.Raw("<div class=\"alert alert-"u8);
        output.Raw(name);
        output.Raw("\" role=\"note\"><p class=\"alert-title\">"u8);
        output.Text(print.Words["alert_" + name]);
        output.Raw("</p>"u8);
    }
}

/// <summary>A text of a brief, for a template to print: <c>brief.body</c>, <c>brief.title</c>.</summary>
internal sealed class BodyHtml(BriefPrint print, Body body) : Html
{
    internal override ContentFile File => print.Brief.File;

    internal override void WriteTo(PageOutput output) => new WriteBody(output, print).Write(body);
}

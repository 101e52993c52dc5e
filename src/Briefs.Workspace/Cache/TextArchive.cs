using System.Diagnostics;

namespace Briefs.Workspaces.Cache;

/// <summary>
/// Describes texts and their places to an <see cref="Archive"/>. What describes the elements of lists is one delegate: a new one for each
/// list would take as much memory as the document.
/// </summary>
internal sealed class TextArchive
{
    private readonly Archive _archive;
    private readonly Func<Body?, Body> _newBody;
    private readonly Func<BodyLink?, BodyLink> _newLink;
    private readonly Func<Piece, Piece> _describePiece;

    public TextArchive(Archive archive)
    {
        _archive = archive;
        (_newBody, _newLink, _describePiece) = (NewBody, NewLink, Piece);
        (DescribeText, DescribeSpan, DescribeDate, DescribePrinted) = (Text, Span, Date, Printed);
    }

    public Func<string?, string> DescribeText { get; }

    public Func<TextSpan, TextSpan> DescribeSpan { get; }

    public Func<PartialDate, PartialDate> DescribeDate { get; }

    public Func<PrintedText?, PrintedText> DescribePrinted { get; }

    /// <summary>A text that is not null.</summary>
    public string Text(string? text) => _archive.Text(text)!;

    public TextSpan Span(TextSpan span)
    {
        var start = _archive.Integer(span.Start);
        return new TextSpan(start, start + _archive.Integer(span.End - span.Start));
    }

    public PartialDate Date(PartialDate date) =>
        new(_archive.Integer(date.Year), _archive.Integer(date.Month), _archive.Integer(date.Day));

    public PrintedText Printed(PrintedText? text) => new(Text(text?.Plain), Body(text?.Body));

    public Body Body(Body? body) => _archive.Object(body, _newBody);

    public BodyLink Link(BodyLink? link) => _archive.Object(link, _newLink);

    private Body NewBody(Body? body) => new(
        _archive.Bytes(body is null ? [] : body.Html.Span), _archive.List(body?.Pieces ?? default, _describePiece));

    private BodyLink NewLink(BodyLink? link) => _archive.Integer(NumberOf(link)) switch
    {
        0 => External(link as BodyLink.External),
        1 => Document(link as BodyLink.Document),
        2 => new BodyLink.Section(Text((link as BodyLink.Section)?.HeadingId), Span(link?.Span ?? default)),
        3 => Attachment(link as BodyLink.Attachment),
        _ => new BodyLink.Broken(Span(link?.Span ?? default)),
    };

    private static int NumberOf(BodyLink? link) => link switch
    {
        null or BodyLink.External => 0,
        BodyLink.Document => 1,
        BodyLink.Section => 2,
        BodyLink.Attachment => 3,
        BodyLink.Broken => 4,
        _ => throw new UnreachableException(),
    };

    private BodyLink.External External(BodyLink.External? link) => new(Text(link?.Url), Span(link?.Span ?? default));

    private BodyLink.Document Document(BodyLink.Document? link) =>
        new(Text(link?.Path), _archive.Text(link?.HeadingId), Span(link?.Span ?? default));

    private BodyLink.Attachment Attachment(BodyLink.Attachment? link) =>
        new(Text(link?.Path), _archive.Text(link?.Fragment), Span(link?.Span ?? default));

    private Piece Piece(Piece piece) => new(_archive.Value(piece.Kind), _archive.Integer(piece.Index), _archive.Integer(piece.Length));
}

using System.Diagnostics;

namespace Briefs.Workspaces.Cache;

/// <summary>Describes texts and their places to an <see cref="Archive"/>.</summary>
internal sealed class TextArchive(Archive archive)
{
    /// <summary>A text that is not null.</summary>
    public string Text(string? text) => archive.Text(text)!;

    public TextSpan Span(TextSpan span)
    {
        var start = archive.Integer(span.Start);
        return new TextSpan(start, start + archive.Integer(span.End - span.Start));
    }

    public PartialDate Date(PartialDate date) =>
        new(archive.Integer(date.Year), archive.Integer(date.Month), archive.Integer(date.Day));

    public PrintedText Printed(PrintedText? text) => new(Text(text?.Plain), Body(text?.Body));

    public Body Body(Body? body) => archive.Object(body, b => new Body(
        archive.Bytes(b is null ? [] : b.Html.Span), archive.List(b?.Pieces ?? default, Piece)));

    public BodyLink Link(BodyLink? link) => archive.Object(link, l => archive.Integer(NumberOf(l)) switch
    {
        0 => External(l as BodyLink.External),
        1 => Document(l as BodyLink.Document),
        2 => new BodyLink.Section(Text((l as BodyLink.Section)?.HeadingId), Span(l?.Span ?? default)),
        3 => Attachment(l as BodyLink.Attachment),
        _ => new BodyLink.Broken(Span(l?.Span ?? default)),
    });

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
        new(Text(link?.Path), archive.Text(link?.HeadingId), Span(link?.Span ?? default));

    private BodyLink.Attachment Attachment(BodyLink.Attachment? link) =>
        new(Text(link?.Path), archive.Text(link?.Fragment), Span(link?.Span ?? default));

    private Piece Piece(Piece piece) => new(archive.Value(piece.Kind), archive.Integer(piece.Index), archive.Integer(piece.Length));
}

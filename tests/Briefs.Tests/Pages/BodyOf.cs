
namespace Briefs.Tests.Pages;

/// <summary>Builds a body piece by piece, as Reading would.</summary>
internal sealed class BodyOf
{
    private readonly List<byte> _html = [];
    private readonly ImmutableArray<Piece>.Builder _pieces = ImmutableArray.CreateBuilder<Piece>();

    public static implicit operator Body(BodyOf body) => new([.. body._html], body._pieces.ToImmutable());

    public static PrintedText Plain(string text) => new(text, new BodyOf().Html(text));

    public BodyOf Html(string html)
    {
        var bytes = Encoding.UTF8.GetBytes(html);
        _pieces.Add(new Piece(PieceKind.Html, _html.Count, bytes.Length));
        _html.AddRange(bytes);
        return this;
    }

    public BodyOf Piece(PieceKind kind, int index = 0)
    {
        _pieces.Add(new Piece(kind, index));
        return this;
    }

    public BodyOf Quotation(int index, string html) =>
        Piece(PieceKind.QuotationOpens, index).Html(html).Piece(PieceKind.QuotationCloses, index);

    public BodyOf Cite(int group) => Piece(PieceKind.Citation, group);

    public BodyOf Link(int index, string html) => Piece(PieceKind.LinkOpens, index).Html(html).Piece(PieceKind.LinkCloses, index);
}

using System.Buffers;

namespace Briefs.Reading.Body;

/// <summary>Writes a <see cref="Body"/>: HTML as UTF-8, and between it the places that Pages fills in.</summary>
internal sealed class PieceWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"");

    private readonly ArrayBufferWriter<byte> _html = new(1024);
    private readonly ImmutableArray<Piece>.Builder _pieces = ImmutableArray.CreateBuilder<Piece>();
    private int _start;

    /// <summary>Adds HTML that is safe as it stands.</summary>
    public void Html(string html) => Encoding.UTF8.GetBytes(html, _html);

    /// <summary>Adds text, escaped.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is var at and >= 0)
        {
            Encoding.UTF8.GetBytes(text[..at], _html);
            Html(text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "&quot;" });
            text = text[(at + 1)..];
        }

        Encoding.UTF8.GetBytes(text, _html);
    }

    /// <summary>Adds a place for Pages to fill in.</summary>
    public void Mark(PieceKind kind, int index)
    {
        Flush();
        _pieces.Add(new Piece(kind, index));
    }

    public Model.Body Build()
    {
        Flush();
        return new Model.Body(_html.WrittenSpan.ToArray(), _pieces.ToImmutable());
    }

    private void Flush()
    {
        if (_html.WrittenCount > _start) _pieces.Add(new Piece(PieceKind.Html, _start, _html.WrittenCount - _start));
        _start = _html.WrittenCount;
    }
}

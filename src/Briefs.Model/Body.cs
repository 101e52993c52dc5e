
namespace Briefs.Model;

/// <summary>
/// A text as it leaves Reading: a flat list of pieces, from which Pages writes it wherever it will live, with note numbers,
/// verdicts and the base path. Kept as UTF-8 bytes, for these are what most of a large site's memory is.
/// </summary>
public sealed class Body
{
    private readonly byte[] _html;

    public Body(byte[] html, ImmutableArray<Piece> pieces)
    {
        _html = html;
        Pieces = pieces;
    }

    public static Body Empty { get; } = new([], []);

    public ImmutableArray<Piece> Pieces { get; }

    /// <summary>The bytes that pieces of kind <see cref="PieceKind.Html"/> are ranges of.</summary>
    public ReadOnlyMemory<byte> Html => _html;

    /// <summary>The bytes of one piece of kind <see cref="PieceKind.Html"/>.</summary>
    public ReadOnlySpan<byte> HtmlOf(Piece piece) => _html.AsSpan(piece.Index, piece.Length);

    /// <summary>All HTML pieces in a row; for tests and for looking.</summary>
    public override string ToString() => Encoding.UTF8.GetString(_html);
}

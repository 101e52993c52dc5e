namespace Briefs.Model;

/// <summary>A piece of a body.</summary>
/// <param name="Index">For <see cref="PieceKind.Html"/> the first byte in <see cref="Body.Html"/>; else an index into a list of the
/// brief.</param>
/// <param name="Length">For <see cref="PieceKind.Html"/> the number of bytes; else 0.</param>
public readonly record struct Piece(PieceKind Kind, int Index, int Length = 0);

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

/// <summary>A piece of a body.</summary>
/// <param name="Index">For <see cref="PieceKind.Html"/> the first byte in <see cref="Body.Html"/>; else an index into a list of the
/// brief.</param>
/// <param name="Length">For <see cref="PieceKind.Html"/> the number of bytes; else 0.</param>
public readonly record struct Piece(PieceKind Kind, int Index, int Length = 0);

/// <summary>What a <see cref="Piece"/> of a body is.</summary>
public enum PieceKind
{
    /// <summary>HTML that is safe as it stands: a range of <see cref="Body.Html"/>.</summary>
    Html,

    /// <summary>Before the opening mark of <see cref="Brief.Quotations"/>[<see cref="Piece.Index"/>].</summary>
    QuotationOpens,

    /// <summary>Behind its closing mark. A quotation over several paragraphs opens and closes in each of them.</summary>
    QuotationCloses,

    /// <summary>A block quote opens (its paragraphs follow); quotations[index].</summary>
    BlockOpens,

    BlockCloses,

    /// <summary>Inside a block quote, the closing line that begins with a dash: inline HTML follows.</summary>
    AttributionOpens,

    AttributionCloses,

    /// <summary><see cref="Brief.CitationGroups"/>[index] stands here.</summary>
    Citation,

    /// <summary><see cref="Brief.Footnotes"/>[index] is referred to here.</summary>
    FootnoteReference,

    /// <summary><see cref="Brief.Links"/>[index] opens: its text follows.</summary>
    LinkOpens,

    LinkCloses,

    /// <summary><see cref="Brief.Pictures"/>[index] stands in a line of text.</summary>
    Picture,

    /// <summary>A figure opens with pictures[index]; the inline HTML that follows, if any, is its caption.</summary>
    FigureOpens,

    FigureCloses,

    /// <summary>One of GitHub's alerts opens; index is an <see cref="AlertKind"/>. Its blocks follow.</summary>
    AlertOpens,

    AlertCloses,
}

/// <summary>The five alerts of GitHub's Markdown.</summary>
public enum AlertKind
{
    Note, Tip, Important, Warning, Caution,
}

/// <summary>A printed string of the front matter: a headline, a summary, a caption.</summary>
/// <param name="Plain">As read in a list, a feed, a browser's tab: without citations and declarations. Not escaped.</param>
/// <param name="Body">The same as pieces, with the places of quotations and citations.</param>
public sealed record PrintedText(string Plain, Body Body);

/// <summary>Where a link of a body leads.</summary>
/// <param name="Span">The whole link in the file.</param>
public abstract record BodyLink(TextSpan Span)
{
    /// <summary>Away from the site.</summary>
    /// <param name="Url">http, https, mailto or tel; entities resolved, not yet escaped for HTML.</param>
    public sealed record External(string Url, TextSpan Span) : BodyLink(Span);

    /// <summary>To another brief or page, named by its file.</summary>
    /// <param name="Path">Relative to the site's folder: <c>content/briefs/x.md</c>; may not exist.</param>
    /// <param name="HeadingId">A heading's <see cref="Heading.Id"/>; null for the whole.</param>
    public sealed record Document(string Path, string? HeadingId, TextSpan Span) : BodyLink(Span);

    /// <summary>To a heading of the same brief.</summary>
    public sealed record Section(string HeadingId, TextSpan Span) : BodyLink(Span);

    /// <summary>To nowhere: it was reported, and is printed as its text.</summary>
    public sealed record Broken(TextSpan Span) : BodyLink(Span);
}

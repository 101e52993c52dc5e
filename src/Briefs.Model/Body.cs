namespace Briefs.Model;

/// <summary>
/// A parsed text as a flat list of pieces. Pages renders them for each destination, with note numbers, verdicts and the base path. The HTML
/// is stored as UTF-8 bytes because it is most of the memory of a large site.
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

    /// <summary>The bytes that pieces of kind <see cref="PieceKind.Html"/> refer to.</summary>
    public ReadOnlyMemory<byte> Html => _html;

    /// <summary>The bytes of one piece of kind <see cref="PieceKind.Html"/>.</summary>
    public ReadOnlySpan<byte> HtmlOf(Piece piece) => _html.AsSpan(piece.Index, piece.Length);

    /// <summary>All HTML pieces concatenated; for tests and debugging.</summary>
    public override string ToString() => Encoding.UTF8.GetString(_html);
}

/// <summary>A piece of a body.</summary>
/// <param name="Index">For <see cref="PieceKind.Html"/> the first byte in <see cref="Body.Html"/>; otherwise an index into a list of the
/// brief.</param>
/// <param name="Length">For <see cref="PieceKind.Html"/> the number of bytes; otherwise 0.</param>
public readonly record struct Piece(PieceKind Kind, int Index, int Length = 0);

/// <summary>The kind of a <see cref="Piece"/>.</summary>
public enum PieceKind
{
    /// <summary>HTML that needs no escaping: a range of <see cref="Body.Html"/>.</summary>
    Html,

    /// <summary>Before the opening mark of <see cref="Brief.Quotations"/>[<see cref="Piece.Index"/>].</summary>
    QuotationOpens,

    /// <summary>After the closing mark. A quotation over several paragraphs opens and closes in each of them.</summary>
    QuotationCloses,

    /// <summary>The start of the block quote quotations[index]; its paragraphs follow.</summary>
    BlockOpens,

    BlockCloses,

    /// <summary>Inside a block quote, the start of the closing line that begins with a dash; inline HTML follows.</summary>
    AttributionOpens,

    AttributionCloses,

    /// <summary>The place of <see cref="Brief.CitationGroups"/>[index].</summary>
    Citation,

    /// <summary>A reference to <see cref="Brief.Footnotes"/>[index].</summary>
    FootnoteReference,

    /// <summary>The start of <see cref="Brief.Links"/>[index]; its text follows.</summary>
    LinkOpens,

    LinkCloses,

    /// <summary><see cref="Brief.Pictures"/>[index] in a line of text.</summary>
    Picture,

    /// <summary>The start of a figure with pictures[index]; the inline HTML that follows, if any, is the caption.</summary>
    FigureOpens,

    FigureCloses,

    /// <summary>The start of a card with pictures[index]: its link follows.</summary>
    CardOpens,

    CardCloses,

    /// <summary>The start of links[index], which is the link of a card. The title of the card follows.</summary>
    CardLinkOpens,

    CardLinkCloses,

    /// <summary>The start of an alert; index is an <see cref="AlertKind"/>. Its blocks follow.</summary>
    AlertOpens,

    AlertCloses,

    /// <summary>The start of the button of a call to action; index is that of its link. The label follows.</summary>
    ActionOpens,

    ActionCloses,

    /// <summary>The start of a numbered paragraph; index is its number, from 1. Html ends it.</summary>
    ParagraphOpens,
}

/// <summary>The five alerts of GitHub's Markdown, and the call to action.</summary>
public enum AlertKind
{
    Note, Tip, Important, Warning, Caution, Action,
}

/// <summary>A printed string of the front matter: a title, a summary, a caption.</summary>
/// <param name="Plain">For lists, feeds and browser tabs: without citations and declarations. Not escaped.</param>
/// <param name="Body">The same text as pieces, with the places of quotations and citations.</param>
public sealed record PrintedText(string Plain, Body Body);

/// <summary>A link of a body, by its target.</summary>
/// <param name="Span">The whole link in the file.</param>
public abstract record BodyLink(TextSpan Span)
{
    /// <summary>A link to another site.</summary>
    /// <param name="Url">http, https, mailto or tel; entities resolved, not yet escaped for HTML.</param>
    public sealed record External(string Url, TextSpan Span) : BodyLink(Span);

    /// <summary>A link to another brief or page by its file name.</summary>
    /// <param name="Path">Relative to the site's folder: <c>content/briefs/x.md</c>; may not exist.</param>
    /// <param name="HeadingId">The <see cref="Heading.Id"/> of a heading; null for the whole document.</param>
    public sealed record Document(string Path, string? HeadingId, TextSpan Span) : BodyLink(Span);

    /// <summary>A link to a heading of the same brief.</summary>
    public sealed record Section(string HeadingId, TextSpan Span) : BodyLink(Span);

    /// <summary>A link to an attachment.</summary>
    /// <param name="Path">Relative to the site's folder: <c>content/files/letter.pdf</c>; may not exist.</param>
    /// <param name="Fragment">The place in it, without <c>#</c>: <c>page=3</c>; null for the whole file. Not yet escaped for HTML.</param>
    public sealed record Attachment(string Path, string? Fragment, TextSpan Span) : BodyLink(Span);

    /// <summary>An invalid link, which was reported; only its text is printed.</summary>
    public sealed record Broken(TextSpan Span) : BodyLink(Span);
}

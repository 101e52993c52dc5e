namespace Briefs.Model;

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

namespace Briefs.Reading.Markdown;

/// <summary>What a <see cref="Segment"/> of a text is.</summary>
internal enum SegmentKind
{
    Text,

    /// <summary>A code span: a reader reads its text, but no mark in it counts.</summary>
    Code,

    SoftBreak, HardBreak,

    /// <summary>An element of HTML opens: em, strong, del.</summary>
    ElementOpens,

    ElementCloses, LinkOpens, LinkCloses, Picture, Citation, Footnote,
}

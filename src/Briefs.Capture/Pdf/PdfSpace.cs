namespace Briefs.Capture.Pdf;

/// <summary>What is between two glyphs of a line.</summary>
internal enum PdfSpace
{
    None,

    /// <summary>Room enough for a space, and none is painted: some programs paint no spaces at all.</summary>
    Gap,

    Painted,
}

namespace Briefs.Capture.Pdf;

/// <summary>A character that a page paints, with its place in points from the lower left corner.</summary>
/// <param name="Value">One character, or several for a ligature; never white space.</param>
internal readonly record struct PdfGlyph(string Value, double Left, double Right, double Baseline, double Size)
{
    /// <summary>What parts it from the glyph before it in its line.</summary>
    public PdfSpace Before { get; init; }
}

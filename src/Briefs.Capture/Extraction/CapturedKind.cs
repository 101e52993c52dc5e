namespace Briefs.Capture.Extraction;

/// <summary>What a source can be kept as.</summary>
public enum CapturedKind
{
    Html,
    Pdf,
    PlainText,
}

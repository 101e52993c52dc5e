using Briefs.Capture.Html;

namespace Briefs.Capture.Extraction;

/// <summary>A text is its own words: only its encoding, its line ends and the spaces at them are made one.</summary>
internal static class ExtractPlainText
{
    public static ExtractionResult From(ReadOnlyMemory<byte> body, string? contentType)
    {
        var lines = DecodeHtml.From(body, contentType).ReplaceLineEndings("\n").Split('\n').Select(line => CleanLine.Of(line));
        var text = string.Join('\n', lines).Trim('\n');
        return text.Length == 0
            ? new ExtractionResult.Nothing(NoTextReason.Empty)
            : new ExtractionResult.Extracted(text + "\n", ExtractorNames.PlainText);
    }
}

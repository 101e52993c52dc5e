using Briefs.Capture.Texts;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;

namespace Briefs.Capture.Pdf;

/// <summary>The text of a PDF, page by page, columns in their order.</summary>
internal static class ExtractPdf
{
    /// <summary>With more signs that nobody knows, one in so many, the words are not those that a reader sees.</summary>
    private const int MostUnknown = 20;

    public static Extraction From(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = PdfDocument.Open(body.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            return Judged([.. document.GetPages().Select(page => CleanPageText.From(DropUnseenSpaces.From(page.Letters, ContentOrderTextExtractor.GetText(page, addDoubleNewline: true))))]);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new Extraction.Nothing(NoTextReason.Locked);
        }
    }

    private static Extraction Judged(List<CleanPageText> pages)
    {
        var letters = pages.Sum(p => p.Letters);
        if (letters == 0) return new Extraction.Nothing(pages.Sum(p => p.Unknown) > 0 ? NoTextReason.Garbled : NoTextReason.Scanned);
        if (pages.Sum(p => p.LettersRightToLeft) * 2 > letters) return new Extraction.Nothing(NoTextReason.RightToLeft);
        if (pages.Sum(p => p.Unknown) * MostUnknown > letters) return new Extraction.Nothing(NoTextReason.Garbled);
        return new Extraction.Extracted(string.Join("\n\f", pages.Select(p => p.Text)) + "\n", ExtractorNames.Pdf)
        {
            Pages = pages.Count,
            PagesWithoutText = pages.Count(p => p.Letters == 0),
            LinesLeftOut = pages.Sum(p => p.LinesLeftOut),
        };
    }
}

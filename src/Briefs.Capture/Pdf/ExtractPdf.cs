using Briefs.Capture.Extraction;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig;

namespace Briefs.Capture.Pdf;

/// <summary>The text of a PDF, page by page, columns in their order.</summary>
internal static class ExtractPdf
{
    /// <summary>With more signs that nobody knows, one in so many, the words are not those that a reader sees.</summary>
    private const int MostUnknown = 20;

    public static ExtractionResult From(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = PdfDocument.Open(body.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            var (pages, after) = ArrangePages.Of(document.GetPages().Select(page => ReadLines.Of(page.Letters)));
            return Judged([.. pages.Select(CleanPageText.From)], CleanPageText.From(after));
        }
        catch (PdfDocumentEncryptedException)
        {
            return new ExtractionResult.Nothing(NoTextReason.Locked);
        }
    }

    private static ExtractionResult Judged(List<CleanPageText> pages, CleanPageText after)
    {
        List<CleanPageText> all = [.. pages, after];
        var letters = all.Sum(p => p.Letters);
        if (letters == 0) return new ExtractionResult.Nothing(all.Sum(p => p.Unknown) > 0 ? NoTextReason.Garbled : NoTextReason.Scanned);
        if (all.Sum(p => p.LettersRightToLeft) * 2 > letters) return new ExtractionResult.Nothing(NoTextReason.RightToLeft);
        if (all.Sum(p => p.Unknown) * MostUnknown > letters) return new ExtractionResult.Nothing(NoTextReason.Garbled);
        var text = string.Join("\n\f", pages.Select(p => p.Text)) + (after.Text.Length > 0 ? "\n\n" + after.Text : "") + "\n";
        return new ExtractionResult.Extracted(text, ExtractorNames.Pdf)
        {
            Pages = pages.Count,
            PagesWithoutText = pages.Count(p => p.Letters == 0),
            LinesLeftOut = all.Sum(p => p.LinesLeftOut),
        };
    }
}

using Briefs.Capture.Texts;
using UglyToad.PdfPig;
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
            var (pages, after) = ArrangePages.Of(document.GetPages().Select(page => ReadLines.Of(page.Letters)));
            return Judged([.. pages.Select(CleanPageText.From)], CleanPageText.From(after));
        }
        catch (PdfDocumentEncryptedException)
        {
            return new Extraction.Nothing(NoTextReason.Locked);
        }
    }

    private static Extraction Judged(List<CleanPageText> pages, CleanPageText after)
    {
        List<CleanPageText> all = [.. pages, after];
        var letters = all.Sum(p => p.Letters);
        if (letters == 0) return new Extraction.Nothing(all.Sum(p => p.Unknown) > 0 ? NoTextReason.Garbled : NoTextReason.Scanned);
        if (all.Sum(p => p.LettersRightToLeft) * 2 > letters) return new Extraction.Nothing(NoTextReason.RightToLeft);
        if (all.Sum(p => p.Unknown) * MostUnknown > letters) return new Extraction.Nothing(NoTextReason.Garbled);
        var text = string.Join("\n\f", pages.Select(p => p.Text)) + (after.Text.Length > 0 ? "\n\n" + after.Text : "") + "\n";
        return new Extraction.Extracted(text, ExtractorNames.Pdf)
        {
            Pages = pages.Count,
            PagesWithoutText = pages.Count(p => p.Letters == 0),
            LinesLeftOut = all.Sum(p => p.LinesLeftOut),
        };
    }
}

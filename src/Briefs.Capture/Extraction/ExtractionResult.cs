namespace Briefs.Capture.Extraction;

/// <summary>The words of a source, or why there are none.</summary>
public abstract record ExtractionResult
{
    private ExtractionResult()
    {
    }

    /// <param name="Text">Paragraphs with an empty line between them, LF ends; between the pages of a PDF a form feed; <c>[…]</c> in a line
    /// of its own where something was left out.</param>
    /// <param name="Extractor">Name and version of what made it; the same on the same bytes makes the same text.</param>
    public sealed record Extracted(string Text, string Extractor) : ExtractionResult
    {
        /// <summary>Of a PDF, else 0.</summary>
        public int Pages { get; init; }

        /// <summary>Pages that are pictures.</summary>
        public int PagesWithoutText { get; init; }

        /// <summary>Lines in a script that runs from right to left, of a PDF: they are not kept, because they would be wrong.</summary>
        public int LinesLeftOut { get; init; }

        /// <summary>Places of a page where it strikes out words: those are not kept, because the page takes them back.</summary>
        public int PlacesStruckOut { get; init; }
    }

    public sealed record Nothing(NoTextReason Reason) : ExtractionResult;
}

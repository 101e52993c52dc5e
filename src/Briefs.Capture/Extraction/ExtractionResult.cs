using System.Text.Json;
using System.Text.Json.Serialization;

namespace Briefs.Capture.Extraction;

/// <summary>The words of a source, or why there are none.</summary>
[JsonDerivedType(typeof(Extracted), nameof(Extracted))]
[JsonDerivedType(typeof(Nothing), nameof(Nothing))]
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

/// <summary>Why a source has no words that could be compared.</summary>
public enum NoTextReason
{
    /// <summary>A page or a file without words; a page may fetch them with a script.</summary>
    Empty,

    /// <summary>A PDF without a single letter: it holds pictures of pages, or its reader has given up on all of them.</summary>
    Scanned,

    /// <summary>A PDF in a script that runs from right to left: it keeps its signs in the order in which they are painted.</summary>
    RightToLeft,

    /// <summary>A PDF that opens with a password.</summary>
    Locked,

    /// <summary>A PDF whose fonts do not say which letters they paint.</summary>
    Garbled,

    /// <summary>It is damaged, or of a kind that cannot be read, or asks for more memory than reading is given.</summary>
    Unreadable,

    /// <summary>Reading it takes longer than reading is given.</summary>
    TooSlow,

    /// <summary>It has more words than a kept copy may have.</summary>
    TooLong,
}

/// <summary>What a source can be kept as.</summary>
public enum CapturedKind
{
    Html,
    Pdf,
    PlainText,
}

/// <summary>An extraction on its way from the process that reads to the one that has asked for it.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ExtractionResult))]
public sealed partial class ExtractionJson : JsonSerializerContext
{
    public static ReadOnlyMemory<byte> Serialize(ExtractionResult extraction) =>
        JsonSerializer.SerializeToUtf8Bytes(extraction, Default.ExtractionResult);

    /// <exception cref="JsonException">It was not written by <see cref="Serialize"/>, or not to its end.</exception>
    public static ExtractionResult Read(ReadOnlyMemory<byte> json) =>
        JsonSerializer.Deserialize(json.Span, Default.ExtractionResult) ?? throw new JsonException("no extraction");
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Briefs.Capture.Extraction;

/// <summary>The words of a source, or the reason why there are none.</summary>
[JsonDerivedType(typeof(Extracted), nameof(Extracted))]
[JsonDerivedType(typeof(Nothing), nameof(Nothing))]
public abstract record ExtractionResult
{
    private ExtractionResult()
    {
    }

    /// <param name="Text">Paragraphs separated by an empty line, LF line ends; a form feed between the pages of a PDF; a line <c>[…]</c>
    /// where something was left out.</param>
    /// <param name="Extractor">Name and version of the extractor; the same extractor gives the same text for the same bytes.</param>
    public sealed record Extracted(string Text, string Extractor) : ExtractionResult
    {
        /// <summary>For a PDF, otherwise 0.</summary>
        public int Pages { get; init; }

        /// <summary>Pages that contain only pictures.</summary>
        public int PagesWithoutText { get; init; }

        /// <summary>Right-to-left lines of a PDF, which are omitted because they would be wrong.</summary>
        public int LinesLeftOut { get; init; }

        /// <summary>Passages that a page strikes out, which are omitted because the page withdraws them.</summary>
        public int PlacesStruckOut { get; init; }
    }

    public sealed record Nothing(NoTextReason Reason) : ExtractionResult;
}

/// <summary>Why a source has no words to compare.</summary>
public enum NoTextReason
{
    /// <summary>A page or file without words; a page may load them with a script.</summary>
    Empty,

    /// <summary>A PDF without a single letter: it contains pictures of pages, or the reader could not read any page.</summary>
    Scanned,

    /// <summary>A PDF in a right-to-left script: it stores characters in the order in which they are painted.</summary>
    RightToLeft,

    /// <summary>A PDF that needs a password.</summary>
    Locked,

    /// <summary>A PDF whose fonts do not map glyphs to characters.</summary>
    Garbled,

    /// <summary>Damaged, of a kind that cannot be read, or beyond the memory limit.</summary>
    Unreadable,

    /// <summary>Reading exceeds the time limit.</summary>
    TooSlow,

    /// <summary>More words than a saved copy may have.</summary>
    TooLong,
}

/// <summary>The kinds of source that can be saved.</summary>
public enum CapturedKind
{
    Html,
    Pdf,
    PlainText,
}

/// <summary>Serializes an extraction between the process that reads and the one that asked for it.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ExtractionResult))]
public sealed partial class ExtractionJson : JsonSerializerContext
{
    public static ReadOnlyMemory<byte> Serialize(ExtractionResult extraction) =>
        JsonSerializer.SerializeToUtf8Bytes(extraction, Default.ExtractionResult);

    /// <exception cref="JsonException">The text was not written by <see cref="Serialize"/>, or is cut off.</exception>
    public static ExtractionResult Read(ReadOnlyMemory<byte> json) =>
        JsonSerializer.Deserialize(json.Span, Default.ExtractionResult) ?? throw new JsonException("no extraction");
}

namespace Briefs.Model;

/// <summary>A file of <c>content/files/</c>, for readers to download.</summary>
/// <param name="Path">Relative to the site's folder: <c>content/files/letter.pdf</c>.</param>
/// <param name="Length">In bytes.</param>
public sealed record Attachment(string Path, long Length)
{
    /// <summary>Null if the bytes were not read because no document links to the file or it is too large.</summary>
    public AttachmentFacts? Facts { get; init; }

    /// <summary>The type as readers know it: <c>PDF</c>.</summary>
    public string Label => System.IO.Path.GetExtension(Path).TrimStart('.').ToUpperInvariant();
}

/// <summary>Properties read from the bytes of an attachment.</summary>
public sealed record AttachmentFacts
{
    /// <summary>The SHA-256 of the bytes in lower-case hex digits.</summary>
    public required string Hash { get; init; }

    /// <summary>What the file is, if it is not what its extension says: <c>a picture</c>; otherwise null.</summary>
    public string? OtherKind { get; init; }

    /// <summary>Why the file cannot be checked, and what to do; null if it was checked.</summary>
    public AttachmentDamage? Damage { get; init; }

    /// <summary>Information about people that readers do not see, each field once.</summary>
    public ImmutableArray<RevealingField> Reveals { get; init; } = [];

    public bool Equals(AttachmentFacts? other) => other is not null && Hash == other.Hash && OtherKind == other.OtherKind
        && Damage == other.Damage && Reveals.SequenceEqual(other.Reveals);

    public override int GetHashCode() => Hash.GetHashCode(StringComparison.Ordinal);
}

/// <param name="What">The rest of a sentence: <c>its archive has more than 5,000 entries</c>.</param>
/// <param name="Help">What to do, as an imperative.</param>
public sealed record AttachmentDamage(string What, string Help);

/// <summary>A field of an attachment that says something about a person.</summary>
/// <param name="Name">The name of the field, in words: <c>author</c>.</param>
/// <param name="Value">Shortened; empty if the field as such is revealing.</param>
public readonly record struct RevealingField(string Name, string Value);

/// <summary>The attachments that documents link to: only these are published.</summary>
public static class LinkedAttachments
{
    /// <summary>Paths relative to the site's folder; a file may not exist.</summary>
    public static ImmutableSortedSet<string> Find(IEnumerable<Brief> documents) => documents
        .SelectMany(document => document.LinksAndAnnexes.OfType<BodyLink.Attachment>().Select(link => link.Path))
        .ToImmutableSortedSet(StringComparer.Ordinal);
}

/// <summary>Size limits of attachments.</summary>
public static class AttachmentLimits
{
    /// <summary>The size of the file. GitHub warns from this size on.</summary>
    public const int Bytes = 50 * 1024 * 1024;

    /// <summary>The size that readers on slow connections and the space of GitHub Pages can bear without a second thought.</summary>
    public const int ComfortableBytes = 25 * 1024 * 1024;
}

/// <summary>The format of an attachment.</summary>
public enum AttachmentType
{
    Pdf,
    Word,
    Excel,
    Csv,
    Zip,
    Mp3,
    Mp4,
    WebVtt,
    Epub,
}

/// <summary>The types of attachments by extension.</summary>
public static class AttachmentTypes
{
    /// <summary>The extensions, for messages.</summary>
    public const string Listed = ".pdf, .docx, .xlsx, .csv, .zip, .mp3, .mp4, .vtt and .epub";

    /// <summary>The type that an extension promises; null for a file that Briefs does not publish as an attachment.</summary>
    public static AttachmentType? Find(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".PDF" => AttachmentType.Pdf,
        ".DOCX" => AttachmentType.Word,
        ".XLSX" => AttachmentType.Excel,
        ".CSV" => AttachmentType.Csv,
        ".ZIP" => AttachmentType.Zip,
        ".MP3" => AttachmentType.Mp3,
        ".MP4" => AttachmentType.Mp4,
        ".VTT" => AttachmentType.WebVtt,
        ".EPUB" => AttachmentType.Epub,
        _ => null,
    };

    /// <summary>The media type of a file that Briefs publishes as an attachment.</summary>
    public static string MediaTypeOf(string path) => Find(path) switch
    {
        AttachmentType.Pdf => "application/pdf",
        AttachmentType.Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        AttachmentType.Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        AttachmentType.Csv => "text/csv",
        AttachmentType.Zip => "application/zip",
        AttachmentType.Mp3 => "audio/mpeg",
        AttachmentType.Mp4 => "video/mp4",
        AttachmentType.WebVtt => "text/vtt",
        AttachmentType.Epub => "application/epub+zip",
        _ => "application/octet-stream",
    };

    /// <summary>What to publish instead of a file of another type; null for an extension without advice.</summary>
    /// <param name="path">The type is taken from the extension.</param>
    public static string? FindAdvice(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".DOC" or ".ODT" or ".RTF" or ".DOCM" or ".PAGES" => "Save it as .docx or export it as PDF.",
        ".XLS" or ".ODS" or ".XLSM" or ".NUMBERS" => "Save it as .xlsx or .csv.",
        ".PPT" or ".PPTX" or ".ODP" or ".KEY" => "Export it as PDF.",
        ".TXT" or ".TSV" => "Save it as PDF, or a table as .csv.",
        ".JSON" or ".XML" or ".RAR" or ".7Z" or ".TAR" or ".GZ" or ".TGZ" => "Put it into a .zip archive.",
        ".MOV" or ".AVI" or ".MKV" or ".WEBM" or ".M4V" => "Convert it to .mp4.",
        ".WAV" or ".M4A" or ".OGG" or ".FLAC" or ".AAC" => "Convert it to .mp3.",
        ".SRT" => "Convert it to .vtt.",
        ".MOBI" or ".AZW3" => "Convert it to .epub.",
        _ => null,
    };
}

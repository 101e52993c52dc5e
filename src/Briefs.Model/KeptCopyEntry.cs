
namespace Briefs.Model;

/// <summary>What <c>evidence.lock.json</c> records of a kept copy.</summary>
public sealed record KeptCopyEntry
{
    /// <summary>The place of the source's id in the record.</summary>
    public TextSpan Span { get; init; }

    /// <summary>Lower-case hex SHA-256 of the text in UTF-8 with LF ends.</summary>
    public required string TextSha256 { get; init; }

    /// <summary>Of the original beside it (<c>ID.html</c>, <c>ID.pdf</c>); null for text that a person added.</summary>
    public string? OriginalSha256 { get; init; }

    public string? Url { get; init; }

    public string? FinalUrl { get; init; }

    /// <summary>When it was fetched, or added and looked at; UTC.</summary>
    public DateTimeOffset? Fetched { get; init; }

    public string? ContentType { get; init; }

    /// <summary>Name and version: <c>AngleSharp 1.2.0</c>; null for text that a person added.</summary>
    public string? Extractor { get; init; }
}

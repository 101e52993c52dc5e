using System.Security.Cryptography;

namespace Briefs.Model;

/// <summary>The saved text of a source: <c>content/evidence/ID.txt</c>.</summary>
/// <param name="Source">The source that the file is named after.</param>
/// <param name="Text">With LF line endings, as compared and hashed.</param>
/// <param name="Entry">The entry of <c>evidence.lock.json</c>; null when there is none.</param>
public sealed record SavedCopy(SourceId Source, FileText Text, SavedCopyEntry? Entry)
{
    /// <summary>The hash as in <see cref="SavedCopyEntry.TextSha256"/>; computed at each call.</summary>
    public string HashOfText() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text.Text)));
}

/// <summary>An entry of <c>evidence.lock.json</c>.</summary>
public sealed record SavedCopyEntry
{
    /// <summary>The place of the source's id in the file.</summary>
    public TextSpan Span { get; init; }

    /// <summary>Lower-case hex SHA-256 of the text in UTF-8 with LF line endings.</summary>
    public required string TextSha256 { get; init; }

    /// <summary>The hash of the original next to the text (<c>ID.html</c>, <c>ID.pdf</c>); null for text that a person added.</summary>
    public string? OriginalSha256 { get; init; }

    public string? Url { get; init; }

    public string? FinalUrl { get; init; }

    /// <summary>When the source was fetched, or the text added and checked; UTC.</summary>
    public DateTimeOffset? Fetched { get; init; }

    public string? ContentType { get; init; }

    /// <summary>Name and version of the extractor: <c>AngleSharp 1.2.0</c>; null for text that a person added.</summary>
    public string? Extractor { get; init; }
}

/// <summary>The evidence record, <c>evidence.lock.json</c>.</summary>
public sealed record EvidenceLock
{
    /// <summary>The file name, in the folder of saved copies.</summary>
    public const string Name = "evidence.lock.json";

    public required ContentFile File { get; init; }

    /// <summary>By source; includes entries without a text.</summary>
    public required ImmutableSortedDictionary<SourceId, SavedCopyEntry> Entries { get; init; }

    /// <summary>
    /// Whether the file was read without errors. If not, entries may be missing here, so the file must not be rewritten from them.
    /// </summary>
    public required bool IsWhole { get; init; }
}

/// <summary>The folder of saved copies.</summary>
public sealed record EvidenceFolder
{
    /// <summary><c>content/evidence</c>.</summary>
    public static EvidenceFolder Usual { get; } = new() { Path = "content/evidence", IsInSite = true };

    /// <summary>Relative to the site's folder, with <c>/</c>; for a folder outside the site, as written in <c>site.yml</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Whether the folder is in the site. If so, anyone who can read the site's repository can read the copies.</summary>
    public required bool IsInSite { get; init; }

    /// <summary>The path of a file in the folder.</summary>
    public string PathOf(string name) => Path + "/" + name;
}

using System.Security.Cryptography;

namespace Briefs.Model;

/// <summary>The kept words of a source: <c>content/evidence/ID.txt</c>.</summary>
/// <param name="Source">The source it is named for.</param>
/// <param name="Text">With LF ends, as it is compared and hashed.</param>
/// <param name="Entry">What <c>evidence.lock.json</c> says of it; null when it says nothing.</param>
public sealed record KeptCopy(SourceId Source, FileText Text, KeptCopyEntry? Entry)
{
    /// <summary>As <see cref="KeptCopyEntry.TextSha256"/> records it; worked out at each call.</summary>
    public string HashOfText() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text.Text)));
}

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

/// <summary>The record of kept copies, <c>evidence.lock.json</c>.</summary>
public sealed record EvidenceLock
{
    /// <summary>The file's name, in the folder of kept copies.</summary>
    public const string Name = "evidence.lock.json";

    public required ContentFile File { get; init; }

    /// <summary>By source, those without a text too.</summary>
    public required ImmutableSortedDictionary<SourceId, KeptCopyEntry> Entries { get; init; }

    /// <summary>
    /// Nothing in it was faulty. Else entries may be absent here that are there, and nobody may write it anew from these.
    /// </summary>
    public required bool IsWhole { get; init; }
}

/// <summary>The folder of kept copies.</summary>
public sealed record EvidenceFolder
{
    /// <summary><c>content/evidence</c>.</summary>
    public static EvidenceFolder Usual { get; } = new() { Path = "content/evidence", IsInSite = true };

    /// <summary>Relative to the site's folder, with <c>/</c>; one outside the site as <c>site.yml</c> names it.</summary>
    public required string Path { get; init; }

    /// <summary>Whoever can read the site's repository can then read the copies too.</summary>
    public required bool IsInSite { get; init; }

    /// <summary>The path of a file in it.</summary>
    public string PathOf(string name) => Path + "/" + name;
}

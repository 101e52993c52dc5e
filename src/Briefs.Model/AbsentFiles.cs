namespace Briefs.Model;

/// <summary>
/// Files that a site has but its folder lacks, because only their names and properties were sent: a session in a browser gets the texts of
/// a site, without its pictures, attachments and saved copies.
/// </summary>
public sealed record AbsentFiles
{
    public static AbsentFiles None { get; } = new();

    /// <summary>By path, with their properties.</summary>
    public ImmutableSortedDictionary<string, SiteFile> Pictures { get; init; } =
        ImmutableSortedDictionary.Create<string, SiteFile>(StringComparer.Ordinal);

    /// <summary>By path, with their properties.</summary>
    public ImmutableSortedDictionary<string, Attachment> Attachments { get; init; } =
        ImmutableSortedDictionary.Create<string, Attachment>(StringComparer.Ordinal);

    /// <summary>Sources whose saved copies were not sent: their quotations are not compared.</summary>
    public ImmutableSortedSet<SourceId> SavedCopies { get; init; } = ImmutableSortedSet<SourceId>.Empty;
}

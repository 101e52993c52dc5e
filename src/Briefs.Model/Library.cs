
namespace Briefs.Model;

/// <summary>A whole site as read: the input of rules and pages.</summary>
public sealed record Library
{
    public required SiteSettings Settings { get; init; }

    /// <summary>All briefs by path, including drafts and those under embargo.</summary>
    public required ImmutableArray<Brief> Briefs { get; init; }

    /// <summary>All pages, by path.</summary>
    public required ImmutableArray<Brief> Pages { get; init; }

    /// <summary>The people of <c>content/people.yml</c>, by id.</summary>
    public ImmutableSortedDictionary<PersonId, Person> SharedPeople { get; init; } = ImmutableSortedDictionary<PersonId, Person>.Empty;

    /// <summary>
    /// The authors of <c>content/authors.yml</c>, by id; null if the file could not be read, which was reported.
    /// </summary>
    public ImmutableSortedDictionary<AuthorId, Author>? SharedAuthors { get; init; } =
        ImmutableSortedDictionary<AuthorId, Author>.Empty;

    /// <summary>The sources of <c>content/sources.yml</c> or <c>.json</c>, by id.</summary>
    public ImmutableSortedDictionary<SourceId, Source> SharedSources { get; init; } = ImmutableSortedDictionary<SourceId, Source>.Empty;

    /// <summary>False if an error in their file, which was reported, hides some of <see cref="SharedSources"/>.</summary>
    public bool KnowsSharedSources { get; init; } = true;

    /// <summary>The files of <c>content/images/</c> and pictures next to briefs, by path.</summary>
    public ImmutableSortedDictionary<string, SiteFile> Pictures { get; init; } =
        ImmutableSortedDictionary.Create<string, SiteFile>(StringComparer.Ordinal);

    /// <summary>The files of <c>content/files/</c>, by path.</summary>
    public ImmutableSortedDictionary<string, Attachment> Attachments { get; init; } =
        ImmutableSortedDictionary.Create<string, Attachment>(StringComparer.Ordinal);

    /// <summary>The fonts of <c>templates/fonts/</c> for pages, by path. All are published.</summary>
    public ImmutableArray<WebFont> Fonts { get; init; } = [];

    /// <summary>The saved copies by source. Their texts are compared but never published.</summary>
    public ImmutableSortedDictionary<SourceId, SavedCopy> SavedCopies { get; init; } = ImmutableSortedDictionary<SourceId, SavedCopy>.Empty;

    /// <summary>Sources whose saved copy exists but could not be read, which was reported. They must not be reported as missing.</summary>
    public ImmutableSortedSet<SourceId> UnreadCopies { get; init; } = ImmutableSortedSet<SourceId>.Empty;

    /// <summary>Sources with a saved original, <c>ID.html</c> or <c>ID.pdf</c>, with or without a text.</summary>
    public ImmutableSortedSet<SourceId> SavedOriginals { get; init; } = ImmutableSortedSet<SourceId>.Empty;

    /// <summary>The folder of saved copies.</summary>
    public EvidenceFolder Evidence { get; init; } = EvidenceFolder.Usual;

    /// <summary>The evidence record; null when there is none.</summary>
    public EvidenceLock? EvidenceLock { get; init; }

    /// <summary>Briefs, then pages.</summary>
    public IEnumerable<Brief> Documents => Briefs.Concat(Pages);

    /// <summary>
    /// The library as readers may see it: without drafts and documents under embargo. Everything published must be created from this, so
    /// that hidden content cannot leak.
    /// </summary>
    /// <param name="instant">The time of the build, or the value of <c>--as-of</c>.</param>
    public Library PublicAt(DateTimeOffset instant) => this with
    {
        Briefs = [.. /* guard: hidden-embargo */ Briefs.Where(b => b.IsPublicAt(instant))],
        Pages = [.. /* guard: hidden-pages */ Pages.Where(p => p.IsPublicAt(instant))],
    };
}

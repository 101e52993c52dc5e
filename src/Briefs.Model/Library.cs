
namespace Briefs.Model;

/// <summary>A whole site as read: what the rules look at and the pages are made from.</summary>
public sealed record Library
{
    public required SiteSettings Settings { get; init; }

    /// <summary>All briefs, drafts and embargoed ones too, by path.</summary>
    public required ImmutableArray<Brief> Briefs { get; init; }

    /// <summary>All pages, by path.</summary>
    public required ImmutableArray<Brief> Pages { get; init; }

    /// <summary>Those of <c>content/people.yml</c>, by id.</summary>
    public ImmutableSortedDictionary<PersonId, Person> SharedPeople { get; init; } = ImmutableSortedDictionary<PersonId, Person>.Empty;

    /// <summary>Those of <c>content/sources.yml</c> or <c>.json</c>, by id.</summary>
    public ImmutableSortedDictionary<SourceId, Source> SharedSources { get; init; } = ImmutableSortedDictionary<SourceId, Source>.Empty;

    /// <summary>Nothing of <see cref="SharedSources"/> was lost by a fault in their file, which was then reported.</summary>
    public bool KnowsSharedSources { get; init; } = true;

    /// <summary>The files of <c>content/images/</c> and pictures beside briefs, by path.</summary>
    public ImmutableSortedDictionary<string, SiteFile> Pictures { get; init; } =
        ImmutableSortedDictionary.Create<string, SiteFile>(StringComparer.Ordinal);

    /// <summary>The kept copies of sources, by source. Their texts are compared and never published.</summary>
    public ImmutableSortedDictionary<SourceId, KeptCopy> KeptCopies { get; init; } = ImmutableSortedDictionary<SourceId, KeptCopy>.Empty;

    /// <summary>Sources whose copy lies there and could not be read, which was reported: it is not missing.</summary>
    public ImmutableSortedSet<SourceId> UnreadCopies { get; init; } = ImmutableSortedSet<SourceId>.Empty;

    /// <summary>Sources of which an original lies there, <c>ID.html</c> or <c>ID.pdf</c>, with or without a text.</summary>
    public ImmutableSortedSet<SourceId> KeptOriginals { get; init; } = ImmutableSortedSet<SourceId>.Empty;

    /// <summary>Where the kept copies are.</summary>
    public EvidenceFolder Evidence { get; init; } = EvidenceFolder.Usual;

    /// <summary>The record of the kept copies; null when there is none.</summary>
    public EvidenceLock? EvidenceLock { get; init; }

    /// <summary>Briefs, then pages.</summary>
    public IEnumerable<Brief> Documents => Briefs.Concat(Pages);

    /// <summary>
    /// The library as readers may see it: without drafts and without what is under embargo. Everything that is published is
    /// made from this and from nothing else, so that nothing hidden can be forgotten in a corner.
    /// </summary>
    /// <param name="instant">The time of the build, or of <c>--as-of</c>.</param>
    public Library PublicAt(DateTimeOffset instant) => this with
    {
        Briefs = [.. Briefs.Where(b => b.IsPublicAt(instant))],
        Pages = [.. Pages.Where(p => p.IsPublicAt(instant))],
    };
}

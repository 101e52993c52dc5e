
namespace Briefs.Model.PublishedState;

/// <summary>
/// What a built site says of its evidence, as its <c>evidence.json</c> has it: the state that a later one is compared with.
/// It is public as a whole, for it was published.
/// </summary>
public sealed record PublishedEvidence
{
    /// <summary>The base URL of the site; ends with a slash.</summary>
    public required string Site { get; init; }

    /// <summary>Briefs and pages, by path.</summary>
    public required ImmutableArray<PublishedDocument> Documents { get; init; }

    /// <summary>Declared marks, by path and place.</summary>
    public ImmutableArray<PublishedMark> Declared { get; init; } = [];

    /// <summary>The hash of the kept copy of a source, by source; empty where the copies are private.</summary>
    public ImmutableSortedDictionary<string, string> Kept { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>By id.</summary>
    public ImmutableArray<PublishedEntry> Sources { get; init; } = [];

    /// <summary>Everybody with a name, by id.</summary>
    public ImmutableArray<PublishedEntry> People { get; init; } = [];
}

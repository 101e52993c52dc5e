using System.Collections.Frozen;
using Briefs.Model;
using Briefs.Published;

namespace Briefs.Checks;

/// <summary>The site that rules look at, with what several of them look up, worked out once a run.</summary>
public sealed class CheckedSite
{
    public CheckedSite(Library library, CheckClock clock)
    {
        ArgumentNullException.ThrowIfNull(library);
        Library = library;
        Clock = clock;
        Documents = [.. library.Documents];
        ByPath = Documents.ToFrozenDictionary(d => d.File.Path, StringComparer.Ordinal);
    }

    public Library Library { get; }

    public CheckClock Clock { get; }

    /// <summary>The site as it was published before, to compare with; null when nobody asked for that.</summary>
    public PublishedEvidence? Before { get; init; }

    /// <summary>Briefs, then pages; drafts and what is under embargo too, for they are always checked.</summary>
    public IReadOnlyList<Brief> Documents { get; }

    /// <summary>By the path of their files, as links name them.</summary>
    public FrozenDictionary<string, Brief> ByPath { get; }

    /// <summary>Whether readers may see a brief or page at the time of this check.</summary>
    public bool IsPublic(Brief document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.IsPublicAt(Clock.AsOf);
    }
}

using System.Collections.Immutable;
using Briefs.Model;

namespace Briefs.Reading.Files;

/// <summary>What stands in a site's folder, in ordinal order of the paths, all of which are relative to it, with <c>/</c>.</summary>
public sealed record ContentListing
{
    public ImmutableArray<ContentEntry> Briefs { get; init; } = [];

    public ImmutableArray<ContentEntry> Pages { get; init; } = [];

    /// <summary>Those of <c>content/images/</c> and beside briefs and pages, by path.</summary>
    public ImmutableSortedDictionary<string, SiteFile> Pictures { get; init; } =
        ImmutableSortedDictionary.Create<string, SiteFile>(StringComparer.Ordinal);

    /// <summary>Files of <c>templates/</c>, by path.</summary>
    public ImmutableSortedDictionary<string, SiteFile> Templates { get; init; } =
        ImmutableSortedDictionary.Create<string, SiteFile>(StringComparer.Ordinal);

    /// <summary><c>content/site.yml</c>; null when the site has none.</summary>
    public string? Settings { get; init; }

    /// <summary><c>content/people.yml</c>; null when the site has none.</summary>
    public string? People { get; init; }

    /// <summary><c>content/sources.yml</c> or <c>content/sources.json</c>; null when the site has neither.</summary>
    public string? Sources { get; init; }

    /// <summary><c>content/images.yml</c>; null when the site has none.</summary>
    public string? ImageCredits { get; init; }
}

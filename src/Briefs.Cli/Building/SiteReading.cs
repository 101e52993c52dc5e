
namespace Briefs.Cli.Building;

/// <summary>A site as it was found on the disk.</summary>
/// <param name="Library">All that could be read.</param>
/// <param name="Templates">The site's own templates, text by file name.</param>
/// <param name="Found">In no order.</param>
public sealed record SiteReading(
    Library Library,
    ImmutableSortedDictionary<string, string> Templates,
    ImmutableArray<Diagnostic> Found)
{
    /// <summary>Those of <see cref="Found"/> that are about saved copies.</summary>
    public ImmutableArray<Diagnostic> FoundInCopies { get; init; } = [];

    /// <summary>What social cards need; null for a site that wants none.</summary>
    public SiteCards? Cards { get; init; }
}

namespace Briefs.Cli.Living;

/// <summary>What may be other than it was when it was last read.</summary>
/// <param name="Paths">Relative to the site's folder, with <c>/</c>; what lies outside begins with <c>../</c>.</param>
/// <param name="Listing">Whether something has come or gone, or is of another size where sizes matter: folders are listed anew.</param>
internal sealed record DirtyPaths(IReadOnlySet<string> Paths, DirtyListing Listing)
{
    public static DirtyPaths None { get; } = new(new HashSet<string>(StringComparer.Ordinal), DirtyListing.Same);

    /// <summary>Both.</summary>
    public DirtyPaths And(DirtyPaths other) => ReferenceEquals(this, None)
        ? other
        : new(Paths.Concat(other.Paths).ToHashSet(StringComparer.Ordinal), Listing == DirtyListing.Changed ? Listing : other.Listing);

    public bool Has(string? path) => path is not null && Paths.Contains(path);

    public bool HasBelow(string folder) => Paths.Any(p => p.StartsWith(folder + "/", StringComparison.Ordinal) || p == folder);
}

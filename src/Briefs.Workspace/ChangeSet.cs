namespace Briefs.Workspaces;

/// <summary>What may have changed in a site since it was last read.</summary>
/// <param name="Paths">Relative to the site's folder, with <c>/</c>; a path outside the folder begins with <c>../</c>.</param>
/// <param name="Relist">A file was added or removed, or has another size where sizes matter: folders are listed again.</param>
public sealed record ChangeSet(IReadOnlySet<string> Paths, bool Relist)
{
    /// <summary>Nothing has changed.</summary>
    public static ChangeSet None { get; } = new(new HashSet<string>(StringComparer.Ordinal), false);

    /// <summary>Everything may have changed: the site has not been read yet.</summary>
    internal static ChangeSet Everything { get; } = new(new HashSet<string>(StringComparer.Ordinal), true);

    /// <summary>Both sets of changes.</summary>
    public ChangeSet Merge(ChangeSet other)
    {
        if (ReferenceEquals(this, None)) return other;
        return new(Paths.Concat(other.Paths).ToHashSet(StringComparer.Ordinal), Relist || other.Relist);
    }

    /// <summary>Whether a file may have changed.</summary>
    public bool Contains(string? path) => path is not null && Paths.Contains(path);

    /// <summary>Whether anything in a folder may have changed, or the folder itself.</summary>
    public bool ContainsAnyIn(string folder) => Paths.Any(p => p.StartsWith(folder + "/", StringComparison.Ordinal) || p == folder);
}

namespace Briefs.Workspaces;

/// <summary>What may have changed in a site since it was last read.</summary>
/// <param name="Paths">Relative to the site's folder, with <c>/</c>; a path outside the folder begins with <c>../</c>.</param>
/// <param name="Relist">Whether folders must be listed again: a file was added or removed, or a picture changed.</param>
public sealed record ChangeSet(IReadOnlySet<string> Paths, bool Relist)
{
    public static ChangeSet None { get; } = new(new HashSet<string>(StringComparer.Ordinal), false);

    /// <summary>For a site that has not been read yet.</summary>
    internal static ChangeSet Everything { get; } = new(new HashSet<string>(StringComparer.Ordinal), true);

    /// <summary>The union of both change sets.</summary>
    public ChangeSet Merge(ChangeSet other)
    {
        if (ReferenceEquals(this, None)) return other;
        return new(Paths.Concat(other.Paths).ToHashSet(StringComparer.Ordinal), Relist || other.Relist);
    }

    /// <summary>Whether a file may have changed.</summary>
    public bool Contains(string? path) => path is not null && Paths.Contains(path);

    /// <summary>Whether a folder, or anything in it, may have changed.</summary>
    public bool ContainsAnyIn(string folder) => Paths.Any(p => p.StartsWith(folder + "/", StringComparison.Ordinal) || p == folder);
}

namespace Briefs.Cli.Reporting;

/// <summary>
/// The paths of findings as the repository names its files. The site may be a folder in it, or beside kept copies that
/// belong to the same repository.
/// </summary>
/// <param name="siteFolder">Absolute.</param>
/// <param name="workspace">The repository's folder, as the workflow says; null outside a workflow.</param>
public sealed class RepositoryPaths(string siteFolder, string? workspace)
{
    /// <summary>Relative to the repository with <c>/</c>; as it was, relative to the site, for what lies outside the repository.</summary>
    public string GetRepositoryPath(string path)
    {
        if (string.IsNullOrEmpty(workspace)) return path;
        var relative = Path.GetRelativePath(workspace, Path.GetFullPath(Path.Combine(siteFolder, path)));
        return relative == ".." || relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            || Path.IsPathRooted(relative)
            ? path
            : relative.Replace(Path.DirectorySeparatorChar, '/');
    }
}

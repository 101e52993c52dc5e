using Briefs.Workspaces;

namespace Briefs.Cli.Reporting;

/// <summary>What a report is written from.</summary>
/// <param name="Exit">How the run ends.</param>
public sealed record Reported(CheckResult Verdict, Discretion Discretion, RepositoryPaths Paths, ExitCode Exit)
{
    /// <summary>The last words of the run: what was checked or published, or what keeps the site from it.</summary>
    public required string Closing { get; init; }

    /// <summary>In place of the words of a finding in a hidden brief.</summary>
    public const string Withheld = "The words are left out, because this log is public and the brief is not.";

    /// <summary>The name of a file in the repository; for a hidden brief its number.</summary>
    public string NameOf(string path) => Discretion.Hides(path) ? Discretion.NameOf(path) : Paths.GetRepositoryPath(path);
}

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

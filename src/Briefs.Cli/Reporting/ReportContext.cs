using Briefs.Workspaces;

namespace Briefs.Cli.Reporting;

/// <summary>The input of all report formats.</summary>
/// <param name="Exit">The exit code of the run.</param>
public sealed record ReportContext(CheckResult Result, Redaction Redaction, RepositoryPaths Paths, ExitCode Exit)
{
    /// <summary>The closing line: what was checked or published, or the counts of errors and warnings.</summary>
    public required string Closing { get; init; }

    /// <summary>Replaces the message and help of a diagnostic in a hidden brief.</summary>
    public const string Withheld = "Text omitted, because this log is public and the brief is not.";

    /// <summary>The path in the repository; for a hidden brief or copy, a neutral name.</summary>
    public string NameOf(string path) => Redaction.Hides(path) ? Redaction.NameOf(path) : Paths.GetRepositoryPath(path);
}

/// <summary>
/// Converts paths of a site to paths in its repository. The site may be a folder of the repository, and saved copies may be outside
/// the site.
/// </summary>
/// <param name="siteFolder">Absolute.</param>
/// <param name="workspace">The folder of the repository, from the environment of the workflow; null outside a workflow.</param>
public sealed class RepositoryPaths(string siteFolder, string? workspace)
{
    /// <summary>The path relative to the repository, with <c>/</c>. A path outside the repository stays relative to the site.</summary>
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

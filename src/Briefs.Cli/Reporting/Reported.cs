using Briefs.Cli.Commands;
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

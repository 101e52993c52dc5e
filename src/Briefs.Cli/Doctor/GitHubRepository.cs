using System.Text.RegularExpressions;
using Briefs.Cli.Publish;

namespace Briefs.Cli.Doctor;

/// <summary>A repository on GitHub, as <c>OWNER/NAME</c>.</summary>
internal sealed partial record GitHubRepository(string Owner, string Name)
{
    /// <summary>The repository that the remote <c>origin</c> names; null if it is on another server or the remote doesn't exist.</summary>
    /// <param name="folder">Absolute; exists.</param>
    public static GitHubRepository? OfOrigin(string folder, CommandContext context) =>
        GitProgram.Find(context.Environment) is not null
            && new Git(folder).Try("", "remote", "get-url", "origin") is { Exit: 0, Output: var remote }
            ? Parse(remote.Trim())
            : null;

    /// <param name="remote">A URL as git takes it. A password in it is not kept.</param>
    public static GitHubRepository? Parse(string remote) =>
        Url().Match(remote) is { Success: true } match ? new(match.Groups[1].Value, match.Groups[2].Value) : null;

    public override string ToString() => $"{Owner}/{Name}";

    [GeneratedRegex(@"github\.com[:/]([A-Za-z0-9-]+)/([A-Za-z0-9._-]+?)(?:\.git)?/?$", RegexOptions.CultureInvariant)]
    private static partial Regex Url();
}

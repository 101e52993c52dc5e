using System.Text.RegularExpressions;

namespace Briefs.Cli.Doctor;

/// <summary>A repository on GitHub, as <c>OWNER/NAME</c>.</summary>
internal sealed partial record GitHubRepository(string Owner, string Name)
{
    // The forms that git documents for a remote (git-fetch, “Git URLs”). Without a scheme, a colon has to come before any slash:
    // github.com/a/b is a folder. ssh.github.com is for networks that block port 22.
    private const string Form = """
        ^(?:
          (?:https?|ssh|git|git\+ssh|ssh\+git)://     # scheme
          (?:[^@/]*@)?                                # user, or user:password
          (?:www\.|ssh\.)?github\.com(?::[0-9]+)?/    # host, port
        |
          (?:[^@/:]*@)?                               # user
          (?:ssh\.)?github\.com:/?                    # host
        )
        /*
        (?<owner>[a-z0-9-]+)/
        (?<name>[a-z0-9._-]+?)(?:\.git)?/*$
        """;

    private const RegexOptions Options =
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <param name="remote">A URL as git takes it. A password in it is not kept.</param>
    /// <returns>Null if it is on another server.</returns>
    public static GitHubRepository? Parse(string remote) =>
        Url().Match(remote) is { Success: true } match ? new(match.Groups["owner"].Value, match.Groups["name"].Value) : null;

    public override string ToString() => $"{Owner}/{Name}";

    [GeneratedRegex(Form, Options)]
    private static partial Regex Url();
}

using System.Text.RegularExpressions;

namespace Briefs.Cli.Doctor;

/// <summary>A repository on GitHub, as <c>OWNER/NAME</c>.</summary>
internal sealed partial record GitHubRepository(string Owner, string Name)
{
    // The forms that git documents for a remote (git-fetch, “Git URLs”). Without a scheme, a colon has to come before any slash:
    // github.com/a/b is a folder. ssh.github.com is for networks that block port 22. The owner may be a user of a company: name_company.
    private const string Form = """
        ^(?:
          (?:https?|git)://                           # scheme
          (?:[^@/]*@)?                                # user, or user:password
          (?:www\.|ssh\.)?github\.com(?::[0-9]+)?/    # host, port
        |
          (?:ssh|git\+ssh|ssh\+git)://
          (?:[^@/]*@)?
          (?:ssh\.)?github\.com(?::[0-9]+)?/
        |
          (?:[^@/:]*@)?                               # user
          (?:ssh\.)?github\.com:/?
        )
        /*
        (?<owner>[a-z0-9_-]+)/
        (?<name>[a-z0-9._-]+?)(?:\.git)?/*$
        """;

    private const RegexOptions Options =
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The repository of a remote, whose host may have another name in the settings of SSH.</summary>
    /// <param name="remote">A URL as git takes it. A password in it is not kept.</param>
    /// <returns>Null if it is on another server.</returns>
    public static GitHubRepository? Find(string remote, CommandContext context)
    {
        if (Parse(remote) is { } repository) return repository;
        // For several accounts, people give the host other names: github.com-work, work.github.com. Companies have servers with such names
        // too, so only the settings tell.
        if (Alias().Match(remote) is not { Success: true } alias) return null;
        var host = alias.Groups["host"];
        if (SshHost.Find(host.Value, context) is not { } real) return null;
        return Parse(string.Concat(remote.AsSpan(0, host.Index), real, remote.AsSpan(host.Index + host.Length)));
    }

    /// <param name="remote">A URL as git takes it. A password in it is not kept.</param>
    /// <returns>Null if it is on another server, or if the host has another name in the settings of SSH.</returns>
    public static GitHubRepository? Parse(string remote) =>
        Url().Match(remote) is { Success: true } match ? new(match.Groups["owner"].Value, match.Groups["name"].Value) : null;

    /// <summary>Whether a remote has a host for SSH whose name contains <c>github.com</c>: probably another name of GitHub.</summary>
    public static bool MayBeAlias(string remote) => Alias().IsMatch(remote);

    public override string ToString() => $"{Owner}/{Name}";

    [GeneratedRegex(Form, Options)]
    private static partial Regex Url();

    [GeneratedRegex("""
        ^(?:
          (?:ssh|git\+ssh|ssh\+git)://(?:[^@/]*@)?(?<host>[a-z0-9._-]*github\.com[a-z0-9._-]*)(?::[0-9]+)?/
        |
          (?:[^@/:]*@)?(?<host>[a-z0-9._-]*github\.com[a-z0-9._-]*):
        )
        """, Options)]
    private static partial Regex Alias();
}

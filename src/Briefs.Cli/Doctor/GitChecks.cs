using System.Text.RegularExpressions;
using Briefs.Cli.Publish;

namespace Briefs.Cli.Doctor;

/// <summary>Checks git, which only <c>publish</c> needs.</summary>
internal static partial class GitChecks
{
    // The first version with --no-write-fetch-head, which publish uses.
    private static readonly Version s_oldest = new(2, 29);

    /// <param name="folder">Absolute; the site, or another existing folder.</param>
    /// <param name="settings">The settings of the site; null if they can't be read.</param>
    public static IEnumerable<DoctorCheck> Examine(string folder, SiteSettings? settings, CommandContext context)
    {
        if (GitProgram.Find(context.Environment) is null)
        {
            yield return DoctorCheck.Doubtful(
                "git not found.",
                    "Only briefs publish needs it. Install it from https://git-scm.com/downloads.");
            yield break;
        }

        var git = new Git(folder);
        yield return VersionOf(git);
        if (settings is null) yield break;
        var top = git.Try("", "rev-parse", "--show-toplevel");
        if (top.Exit != 0)
        {
            yield return DoctorCheck.Doubtful("The site is not in a git repository.", "The workflows that publish it need one: git init");
            yield break;
        }

        yield return git.Try("", "remote", "get-url", "origin") is { Exit: 0, Output: var remote }
            ? Address(GitHubRepository.Find(remote.Trim(), context), settings)
            : DoctorCheck.Doubtful("The repository has no remote named origin.", "briefs publish pushes to it: git remote add origin URL");
    }

    private static DoctorCheck VersionOf(Git git)
    {
        var said = git.Try("", "--version").Output.Trim();
        var number = Number().Match(said);
        if (!number.Success)
            return DoctorCheck.Doubtful($"git printed no version: “{said}”.",
                "Check that the program named git is git: git --version");
        var version = new Version(int.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(
            number.Groups[2].Value, CultureInfo.InvariantCulture));
        return version >= s_oldest
            ? DoctorCheck.Fine($"git {number.Value} found.")
            : DoctorCheck.Doubtful($"git {number.Value} is older than {s_oldest}.",
            "briefs publish needs a newer version. Install it from https://git-scm.com/downloads.");
    }

    // Without a custom domain, GitHub Pages publishes a repository at OWNER.github.io/REPOSITORY/.
    private static DoctorCheck Address(GitHubRepository? found, SiteSettings settings)
    {
        if (found is not (var name, var repository))
            return DoctorCheck.Fine("The repository has a remote named origin.");
        var owner = name.ToLowerInvariant();
        var host = $"{owner}.github.io";
        var pages = string.Equals(repository, host, StringComparison.OrdinalIgnoreCase) ? $"https://{host}/"
            : $"https://{host}/{repository}/";
        if (settings.Cname is not null || string.Equals(settings.Url.TrimEnd('/'), pages.TrimEnd('/'), StringComparison.OrdinalIgnoreCase))
            return DoctorCheck.Fine($"The repository is {owner}/{repository} on GitHub, and the url in site.yml matches it.");
        return DoctorCheck.Doubtful(
            $"The url in site.yml is {settings.Url}, but GitHub Pages publishes this repository at {pages}.",
            $"Write `url: {pages}` in content/site.yml. If you have your own domain, add it instead: `cname: www.example.org`");
    }

    [GeneratedRegex(@"([0-9]{1,4})\.([0-9]{1,4})(\.[0-9]{1,4})?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}

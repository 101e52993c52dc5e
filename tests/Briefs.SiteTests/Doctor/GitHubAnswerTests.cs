using Briefs.Cli.Doctor;
using Briefs.SiteTests.Harness;
using Briefs.Tests.Running;
using Xunit;

namespace Briefs.SiteTests.Doctor;

/// <summary><c>briefs doctor --github</c>: which repository is asked for, and what is printed if GitHub does not answer.</summary>
public sealed class GitHubAnswerTests : GitHubPlace
{
    [Theory]
    [InlineData("https://github.com/Monitor/site")]
    [InlineData("https://GitHub.com/Monitor/site.git/")]
    [InlineData("https://www.github.com/Monitor/site")]
    [InlineData("https://vera:secret@github.com/Monitor/site.git")]
    [InlineData("git@github.com:Monitor/site.git")]
    [InlineData("git@github.com:/Monitor/site.git")]
    [InlineData("org-7@github.com:Monitor/site")]
    [InlineData("github.com:Monitor/site")]
    [InlineData("ssh://git@github.com/Monitor/site.git")]
    [InlineData("ssh://git@ssh.github.com:443/Monitor/site.git")]
    [InlineData("git+ssh://git@github.com:22/Monitor/site.git")]
    public void Each_form_of_a_remote_leads_to_the_repository(string remote)
    {
        AnswerWell();
        Git("remote", "set-url", "origin", remote);
        Assert.Equal(0, Run().Exit);
        Assert.All(Asked, call => Assert.StartsWith("api --hostname github.com repos/Monitor/site", call, StringComparison.Ordinal));
        Assert.NotEmpty(Asked);
    }

    [Theory]
    [InlineData("https://notgithub.com/Monitor/site")]
    [InlineData("https://github.com.example.org/Monitor/site")]
    [InlineData("https://example.org/github.com/Monitor/site")]
    [InlineData("https://example.org/mirror:github.com/Monitor/site")]
    [InlineData("git@example.org:github.com/Monitor/site")]
    [InlineData("https://github.com@example.org/Monitor/site")]
    [InlineData("https://gist.github.com/Monitor/site")]
    [InlineData("/srv/github.com/Monitor/site")]
    [InlineData("github.com/Monitor/site")]
    [InlineData("file://github.com/Monitor/site")]
    [InlineData("https://github.com/Monitor/site/tree/main")]
    [InlineData("https://github.com/Monitor")]
    public void A_remote_on_another_server_is_not_asked_for_at_GitHub(string remote)
    {
        AnswerWell();
        Git("remote", "set-url", "origin", remote);
        Assert.Contains("because the remote named origin isn't a repository on GitHub.\n         If the repository is on GitHub "
            + "too: git remote set-url origin https://github.com/OWNER/REPOSITORY.git\n", Run().Output, StringComparison.Ordinal);
        Assert.Empty(Asked);
    }

    [Theory]
    [InlineData("git@github.com.work:Monitor/site.git")]
    [InlineData("my-github.com.lan:Monitor/site")]
    [InlineData("ssh://git@github.com.work/Monitor/site")]
    [InlineData("git@corp-github.com:Monitor/site")]
    [InlineData("git@acme.github.com:Monitor/site")]
    [InlineData("ssh://git@github.com-corp/Monitor/site")]
    public void Another_name_of_the_host_is_not_replaced(string remote)
    {
        AnswerWell();
        Git("remote", "set-url", "origin", remote);
        var output = Run().Output;
        Assert.Contains("If its host is another name of github.com, write “HostName github.com” for it in ~/.ssh/config.", output,
            StringComparison.Ordinal);
        Assert.Empty(Asked);
        Assert.DoesNotContain("set-url", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("git@github.com-work:Monitor/site.git")]
    [InlineData("git@work.github.com:Monitor/site.git")]
    [InlineData("git@my-github.com.lan:Monitor/site.git")]
    [InlineData("ssh://git@github.com-work/Monitor/site.git")]
    public void A_repository_behind_another_name_of_the_host_is_read(string remote)
    {
        AnswerWell();
        // The user's SSH settings map the name to a host.
        Site.With("bin/ssh", "#!/bin/sh\n[ \"$1\" = -G ] && printf 'user git\\nhostname github.com\\nport 22\\n'\n");
        OtherProgram.Run(Site.PathOf("bin"), new Dictionary<string, string>(), "chmod", "+x", "ssh");
        Git("remote", "set-url", "origin", remote);
        Assert.Contains("ok       main can be changed only by a pull request", Run().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_owner_may_be_a_user_of_a_company()
    {
        Git("remote", "set-url", "origin", "https://github.com/mills_monitor/site.git");
        Run();
        Assert.Contains("repos/mills_monitor/site", string.Join('\n', Asked), StringComparison.Ordinal);
    }

    // On a free plan, GitHub refuses what an account may read.
    [Fact]
    public void A_refusal_is_printed_in_GitHubs_own_words()
    {
        AnswerWell();
        File.Delete(Site.PathOf($"bin/answers/{Rules.Replace('/', '_')}"));
        Site.With($"bin/refusals/{Rules.Replace('/', '_')}", "gh: Upgrade to GitHub Pro or make this repository public. (HTTP 403)\n");
        var output = Run().Output;
        Assert.Contains("check    GitHub refused the request for the rules of main: Upgrade to GitHub Pro or make this repository public. "
            + "(HTTP 403)\n         Do what this answer says, or ask an administrator", output, StringComparison.Ordinal);
        Assert.Contains("ok       Workflows from forks run only after approval.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_is_never_answered_ends_with_all_its_processes()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It reads /proc.");
        Site.With("bin/gh", "#!/bin/sh\nhere=$(dirname \"$0\")\necho x >>\"$here/asked\"\nsleep 1000 &\necho $! >\"$here/child\"\nwait\n");
        var gh = new GitHubCli(Site.PathOf("bin/gh")) { Patience = TimeSpan.FromSeconds(1) };
        var answer = gh.Get(About);
        Assert.Equal((AnswerKind.TooSlow, "gh did not answer within 1 second."), (answer.Kind, answer.Words));
        Assert.Equal(answer, gh.Get($"{About}/pages"));
        Assert.Single(Asked);
        var state = $"/proc/{Site.Read("bin/child").Trim()}/stat";
        await HangGuard.Until(() => Task.FromResult(IsEnded(state)), () => "its child still runs");
        var advice = GitHubChecks.Unread("GitHub Pages", answer).Advice;
        Assert.Contains("To check the connection first: gh api", advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, "To get started with GitHub CLI, please run:  gh auth login", "gh is not logged in to github.com", "gh auth login")]
    [InlineData(1, "gh: Bad credentials (HTTP 401)", "gh is not logged in to github.com", "gh auth login")]
    [InlineData(1, "gh: Not Found (HTTP 404)", "the account that gh uses can't read Monitor/site", "another account: gh auth login")]
    [InlineData(1, "gh: Resource protected by organization SAML enforcement. (HTTP 403)",
        "GitHub refused the request: Resource protected by", "Do what this answer says, or log in with another account: gh auth login")]
    [InlineData(1, "gh: API rate limit exceeded for user ID 1. (HTTP 403)", "GitHub did not answer", "Try again later.")]
    [InlineData(1, "error connecting to api.github.com\ncheck your connection\u001b[31m", "GitHub did not answer", "Try again later.")]
    public void Where_GitHub_cannot_be_read_one_sentence_explains_it(int exit, string refusal, string said, string advice)
    {
        Site.With("bin/refusal", refusal).With("bin/exit", $"{exit}");
        var run = Run();
        Assert.Equal(0, run.Exit);
        Assert.Matches($"\ncheck +The settings on GitHub were not checked, because {said}[^\n\u001b]*\n +[^\n]*{advice}\n\n1 thing to ",
            run.Output);
        Assert.Single(Asked);
    }

    [Fact]
    public void Without_gh_or_a_repository_on_GitHub_one_sentence_explains_it()
    {
        File.Delete(Site.PathOf("bin/gh"));
        Directory.CreateSymbolicLink(Site.PathOf("bin/git"), GitProgram());
        Assert.Contains("because gh (the GitHub CLI) was not found.\n         Install it from https://cli.github.com/",
            Run(Site.PathOf("bin"), "doctor", "--github").Output, StringComparison.Ordinal);
        Git("remote", "remove", "origin");
        Assert.Contains("because the repository has no remote named origin.\n         To add it: git remote add origin https://github.com/",
            Run().Output, StringComparison.Ordinal);
    }

    // A process that ended stays a zombie (Z) until its parent asks.
    private static bool IsEnded(string state)
    {
        try
        {
            return File.ReadAllText(state).Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static string GitProgram() => Environment.GetEnvironmentVariable("PATH")!.Split(':')
        .Select(folder => Path.Combine(folder, "git")).First(File.Exists);
}

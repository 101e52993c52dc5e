using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Publish;

/// <summary>A slip or a stranger's file must not cost a branch, a domain or a password.</summary>
public sealed class PublishSafetyTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("pr-7")]
    public void A_branch_that_holds_the_work_of_others_is_left_alone(string? preview)
    {
        using var remote = new GivenRemote();
        using var site = remote.Site();
        GivenRemote.Git(site.Folder, "push", "--quiet", "origin", "main");
        var main = GivenRemote.Git(remote.Folder, "rev-parse", "main");
        GivenRemote.Build(site, preview);
        var run = GivenRemote.Publish(site, ["--branch", "main", "--keep", "1", .. preview is null ? Array.Empty<string>()
            : ["--prefix", $"preview/{preview}"]]);
        Assert.True(run.Exit == 2, run.All);
        Assert.Contains("main of origin contains files that Briefs did not publish: .gitignore, content/", run.Remarks,
            StringComparison.Ordinal);
        Assert.Equal(main, GivenRemote.Git(remote.Folder, "rev-parse", "main"));
    }

    [Fact]
    public void The_domain_that_was_set_in_the_branch_stays()
    {
        using var remote = new GivenRemote();
        using var site = remote.Site();
        GivenRemote.Publish(site, preview: null);
        GivenRemote.Git(remote.Folder, "update-ref", "refs/heads/gh-pages", remote.Foreign(remote.Tip(), "CNAME"));
        site.With("content/briefs/gate.md", TestTexts.Brief("At the gate"));
        GivenRemote.Publish(site, preview: null);
        Assert.Contains("briefs/gate/index.html", remote.Files());
        Assert.Equal("theirs", GivenRemote.Git(remote.Folder, "show", "gh-pages:CNAME"));
    }

    [Fact]
    public void A_remote_that_keeps_its_history_is_published_to_all_the_same()
    {
        using var remote = new GivenRemote();
        using var site = remote.Site();
        GivenRemote.Publish(site, preview: null);
        GivenRemote.Git(remote.Folder, "config", "receive.denyNonFastForwards", "true");
        site.With("content/briefs/gate.md", TestTexts.Brief("At the gate"));
        GivenRemote.Build(site);
        var run = GivenRemote.Publish(site, ["--keep", "1"]);
        Assert.True(run.Exit == 0, run.All);
        Assert.Equal(2, remote.Commits());
        Assert.Contains("does not allow Briefs to delete old versions from the branch history", run.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_named_git_among_the_sites_files_is_not_run()
    {
        if (OperatingSystem.IsWindows()) return;
        using var remote = new GivenRemote();
        using var site = remote.Site().With("git", "#!/bin/sh\ntouch was-run\nexit 1\n");
        File.SetUnixFileMode(site.PathOf("git"), (UnixFileMode)0b111_101_101);
        GivenRemote.Build(site);
        var run = BriefsProcess.Run(site.Folder, "publish");
        Assert.False(File.Exists(site.PathOf("was-run")));
        Assert.True(run.Exit == 0, run.All);
    }

    [Fact]
    public void A_hook_among_the_sites_files_is_not_run()
    {
        if (OperatingSystem.IsWindows()) return;
        using var remote = new GivenRemote();
        using var site = remote.Site().With(".briefs-no-hooks/reference-transaction", "#!/bin/sh\ntouch was-run\n");
        File.SetUnixFileMode(site.PathOf(".briefs-no-hooks/reference-transaction"), (UnixFileMode)0b111_101_101);
        GivenRemote.Publish(site, preview: null);
        Assert.DoesNotContain(Directory.EnumerateFiles(
            site.Folder, "was-run", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }), _ => true);
    }

    [Fact]
    public void No_part_of_a_password_is_printed_whatever_signs_it_has()
    {
        using var remote = new GivenRemote();
        using var site = remote.Site();
        GivenRemote.Build(site);
        var hook = Path.Combine(remote.Folder, "hooks", "pre-receive");
        File.WriteAllText(hook, "#!/bin/sh\necho 'see https://ada:hun@ter2@example.org/x' >&2\nexit 1\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(hook, (UnixFileMode)0b111_101_101);
        var run = GivenRemote.Publish(site);
        Assert.True(run.Exit == 3, run.All);
        Assert.Contains("example.org/x", run.Remarks, StringComparison.Ordinal);
        Assert.DoesNotContain("ter2", run.All, StringComparison.Ordinal);
    }
}

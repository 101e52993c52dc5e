using System.Diagnostics;
using Briefs.Cli.Publish;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Publish;

/// <summary>What is not published, and how that is said.</summary>
public sealed class PublishRefusalTests
{
    [Fact]
    public void A_folder_that_Briefs_did_not_make_is_not_published()
    {
        using var remote = new GivenRemote();
        using var site = remote.Site();
        Refused(remote, site, "“_site” does not contain a built site. Run briefs build first");
        site.With("_site/index.html", "mine");
        Refused(remote, site, "“_site” is not an unchanged site built by Briefs.");
        Directory.Delete(site.Output, recursive: true);
        GivenRemote.Build(site);
        site.With("_site/secret.txt", "mine");
        Refused(remote, site, "“_site” is not an unchanged site built by Briefs.");
        File.Delete(site.PathOf("_site/secret.txt"));
        File.Delete(site.PathOf("_site/index.html"));
        Refused(remote, site, "“_site” is incomplete: index.html is missing.");
        if (OperatingSystem.IsWindows()) return;
        // git would wait for a program that writes to a pipe.
        using (var mkfifo = Process.Start("mkfifo", [site.PathOf("_site/index.html")])) mkfifo.WaitForExit();
        Refused(remote, site, "“_site” is incomplete: index.html is missing.");
    }

    [Fact]
    public void A_preview_is_not_published_as_the_site_nor_the_site_as_a_preview()
    {
        using var remote = new GivenRemote();
        using var site = remote.Site();
        GivenRemote.Build(site, "pr-7");
        Refused(remote, site, "“_site” is a preview, built for https://rights.github.io/repo/preview/pr-7/.");
        Refused(remote, site, "Build it with a --base-url that ends with preview/pr-8/", "--prefix", "preview/pr-8");
        Assert.Equal(0, BriefsHere.Run("build", site.Folder, "--preview", "pr-7").Exit);
        Refused(remote, site, "“_site” is a preview, built for https://rights.github.io/repo/.");
        GivenRemote.Build(site);
        Refused(remote, site, "is not a preview. Build it with --preview pr-8 --base-url URL/preview/pr-8/", "--prefix",
            "preview/pr-8");
    }

    [Theory]
    [InlineData("pr-7")]
    [InlineData("preview")]
    [InlineData("preview/")]
    [InlineData("preview/../x")]
    [InlineData("/preview/pr-7")]
    [InlineData("preview//pr-7")]
    [InlineData("preview/PR-7")]
    [InlineData("preview/.git")]
    [InlineData("preview/a b")]
    [InlineData("preview/-x")]
    [InlineData("preview/x\n")]
    public void A_place_that_is_none_for_a_preview_is_refused(string prefix)
    {
        using var remote = new GivenRemote();
        using var site = remote.Site();
        GivenRemote.Build(site);
        Refused(remote, site, "--prefix takes preview/ followed by lower-case letters, digits and hyphens, such as preview/pr-7.",
            "--prefix", prefix);
    }

    [Fact]
    public void Wrong_calls_say_what_to_write()
    {
        using var remote = new GivenRemote();
        using var site = remote.Site();
        GivenRemote.Build(site);
        Refused(remote, site, "--remove needs the preview to delete", "--remove");
        Refused(remote, site, "Remote “upstream” not found. Run git remote add upstream URL, or choose another with --remote.",
            "--remote", "upstream");
        Refused(remote, site, "“a..b” is not a valid branch name.", "--branch", "a..b");
        Refused(remote, site, "--keep takes a whole number, 1 or more.", "--keep", "0");
        using var loose = TestSite.Good();
        Refused(remote, loose, "The site is not in a usable git repository");
    }

    [Fact]
    public void A_remote_that_does_not_answer_ends_with_3_and_no_password_is_printed()
    {
        using var remote = new GivenRemote();
        using var site = remote.Site();
        GivenRemote.Build(site);
        var run = GivenRemote.Publish(site, ["--remote", "http://ada:hunter2@127.0.0.1:1/x.git"]);
        Assert.Equal(3, run.Exit);
        Assert.Contains("git ls-remote failed with exit code", run.Remarks, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", run.All, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_host_forbids_is_no_race()
    {
        using var remote = new GivenRemote();
        using var site = remote.Site();
        GivenRemote.Build(site);
        GivenRemote.Git(remote.Folder, "config", "receive.denyCurrentBranch", "refuse");
        var hook = Path.Combine(remote.Folder, "hooks", "pre-receive");
        File.WriteAllText(hook, "#!/bin/sh\necho protected branch >&2\nexit 1\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(hook, (UnixFileMode)0b111_101_101);
        var run = GivenRemote.Publish(site);
        Assert.Equal(3, run.Exit);
        Assert.Contains("git push failed with exit code 1:", run.Remarks, StringComparison.Ordinal);
        Assert.Contains("protected branch", run.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_that_grow_too_large_are_told_of_with_the_largest_previews()
    {
        TreeEntry Of(string path, long size) => new(TreeEntry.OrdinaryFile, "", path, size);
        TreeEntry[] small = [Of("index.html", 899_999_999)];
        Assert.Null(SizeOfPages.Warning(small));
        Assert.Equal("The branch contains 1 file, 900 MB.", SizeOfPages.Line(small));
        TreeEntry[] large =
        [
            Of("index.html", 1_500), Of("preview/pr-1/a.png", 300_000_000), Of("preview/pr-2/a.png", 200_000_000),
                Of("preview/pr-2/b.png", 200_000_000),
            Of("preview/pr-3/a.png", 100_000_000), Of("preview/pr-4/a.png", 150_000_000),
        ];
        Assert.Equal("The branch contains 6 files, 950 MB, with 4 previews.", SizeOfPages.Line(large));
        Assert.Equal(
            "The branch contains 950 MB of the 1 GB that GitHub Pages allows. The largest previews: preview/pr-2 (400 MB), "
                + "preview/pr-1 (300 MB), preview/pr-4 (150 MB)."
            + " Close their pull requests, or delete them with briefs publish --remove --prefix NAME.",
            SizeOfPages.Warning(large));
    }

    private static void Refused(GivenRemote remote, TestSite site, string words, params string[] more)
    {
        var run = GivenRemote.Publish(site, more);
        Assert.True(run.Exit == 2, run.All);
        Assert.Contains(words, run.Remarks, StringComparison.Ordinal);
        Assert.Equal("", remote.Tip());
    }
}

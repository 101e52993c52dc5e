using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Publish;

/// <summary>Others publish at the same time, or push by force; nothing of theirs is lost, and the branch is always whole.</summary>
public sealed class PublishRaceTests
{
    [Fact]
    public void Three_previews_at_once_all_land()
    {
        using var remote = new GivenRemote();
        var sites = Enumerable.Range(0, 3).Select(_ => remote.Site()).ToList();
        for (var i = 0; i < 3; i++) GivenRemote.Build(sites[i], $"pr-{i}");
        var runs = new BriefsResult[3];
        Parallel.For(0, 3, i => runs[i] = GivenRemote.Publish(sites[i], ["--prefix", $"preview/pr-{i}"]));
        Assert.All(runs, run => Assert.True(run.Exit == 0, run.All));
        for (var i = 0; i < 3; i++) Assert.NotEmpty(remote.Files($"preview/pr-{i}/"));
        Assert.Equal(3, remote.Commits());
        foreach (var site in sites) site.Dispose();
    }

    [Theory]
    [InlineData(50)]
    [InlineData(1)]
    public void Whoever_was_faster_is_built_upon(int keep)
    {
        using var remote = new GivenRemote();
        using var site = remote.Site();
        GivenRemote.Publish(site, preview: null);
        var theirs = remote.Foreign(remote.Tip(), "preview/pr-9/index.html");
        remote.MoveInBetween(theirs);
        GivenRemote.Build(site, "pr-7");
        var run = GivenRemote.Publish(site, ["--prefix", "preview/pr-7", "--keep", $"{keep}"]);
        Assert.True(run.Exit == 0, run.All);
        Assert.True(File.Exists(Path.Combine(remote.Folder, "moved")));
        Assert.NotEmpty(remote.Files("preview/pr-7/"));
        Assert.Equal(["preview/pr-9/index.html"], remote.Files("preview/pr-9/"));
        Assert.Contains("index.html", remote.Files());
        Assert.Equal(keep == 1 ? 1 : 3, remote.Commits());
    }

    [Theory]
    [InlineData(50)]
    [InlineData(1)]
    public void Whoever_moved_the_branch_between_the_look_and_the_push_is_built_upon(int keep)
    {
        using var remote = new GivenRemote();
        using var site = remote.Site();
        GivenRemote.Publish(site, preview: null);
        remote.MoveBeforePush(site, remote.Foreign(remote.Tip(), "preview/pr-9/index.html"));
        GivenRemote.Build(site, "pr-7");
        var run = GivenRemote.Publish(site, ["--prefix", "preview/pr-7", "--keep", $"{keep}"]);
        Assert.True(run.Exit == 0, run.All);
        Assert.True(File.Exists(Path.Combine(remote.Folder, "moved")));
        Assert.Equal(["preview/pr-9/index.html"], remote.Files("preview/pr-9/"));
        Assert.NotEmpty(remote.Files("preview/pr-7/"));
    }

    [Fact]
    public void A_push_by_force_of_somebody_elses_is_built_upon_too()
    {
        using var remote = new GivenRemote();
        using var site = remote.Site();
        GivenRemote.Publish(site, "pr-6");
        remote.MoveInBetween(remote.Foreign(parent: null, "preview/pr-9/index.html"));
        GivenRemote.Publish(site, "pr-7");
        Assert.Equal(["preview/pr-9/index.html"], remote.Files("preview/pr-9/"));
        Assert.NotEmpty(remote.Files("preview/pr-7/"));
        Assert.Empty(remote.Files("preview/pr-6/"));
    }

    [Fact]
    public void A_run_that_is_killed_leaves_the_branch_whole_and_the_next_one_succeeds()
    {
        using var remote = new GivenRemote();
        using var site = remote.Site();
        GivenRemote.Publish(site, preview: null);
        var allowed = new List<string> { remote.Tree() };
        var random = new Random(7);
        for (var i = 0; i < 12; i++)
        {
            site.With("content/briefs/border.md", TestTexts.Brief($"Version {i}"));
            GivenRemote.Build(site);
            using (var process = BriefsProcess.Start(site.Folder, [], "publish"))
            {
                process.WaitForExit(random.Next(100, 1_200));
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }

            var tree = remote.Tree();
            if (tree != allowed[^1])
            {
                GivenRemote.Git(remote.Folder, "fsck", "--connectivity-only", "--no-dangling");
                Assert.Contains($"Version {i}", GivenRemote.Git(remote.Folder, "show", "gh-pages:briefs/border/index.html"),
                    StringComparison.Ordinal);
                allowed.Add(tree);
            }

            // What a killed push has locked, git itself cleans or reports: a person would call again, and so do we.
            foreach (var left in Directory.EnumerateFiles(remote.Folder, "*.lock", SearchOption.AllDirectories)) File.Delete(left);
        }

        GivenRemote.Publish(site, preview: null);
        Assert.Contains("Version 11", GivenRemote.Git(remote.Folder, "show", "gh-pages:briefs/border/index.html"),
            StringComparison.Ordinal);
    }
}

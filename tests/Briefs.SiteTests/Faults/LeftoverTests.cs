using Briefs.Cli.Output;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Faults;

public sealed class LeftoverTests
{
    [Fact]
    public void Where_folders_cannot_be_exchanged_two_renames_do_it()
    {
        using var site = Two("old", "new", out var place, out var stage);
        var old = new FolderSwap(place, FolderCalls.OfThisSystem).SwapInTwoRenames(stage);
        Assert.Equal("new", site.Read("_site/index.html"));
        Assert.Equal("old", File.ReadAllText(Path.Combine(old, "index.html")));
        Assert.Empty(StaleStaging.Clear(place, FolderCalls.OfThisSystem));
        Assert.Equal(["_site"], Names(site));
    }

    [Fact]
    public void A_run_killed_between_the_two_renames_is_undone_by_the_next()
    {
        using var site = Two("old", "new", out var place, out var stage);
        var calls = FolderCalls.OfThisSystem with { Move = (from, to) => MoveOrDie(from, to, stage) };
        Assert.Throws<KilledException>(() => new FolderSwap(place, calls).SwapInTwoRenames(stage));
        Assert.True(Directory.Exists(stage));
        Assert.False(Directory.Exists(place.Folder));
        Assert.Empty(StaleStaging.Clear(place, FolderCalls.OfThisSystem));
        Assert.Equal("old", site.Read("_site/index.html"));
        Assert.Equal(["_site"], Names(site));
    }

    // A commit can contain a folder with any name and any files.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_site_that_was_not_moved_away_here_is_neither_restored_nor_deleted(bool hasSite)
    {
        using var site = Two("old", "new", out var place, out _);
        site.With(".briefs-old-_site-0123456789abcdef/index.html", "a stranger's");
        SiteMarker.Write(site.PathOf(".briefs-old-_site-0123456789abcdef"), ["index.html"]);
        if (!hasSite) Directory.Delete(place.Folder, recursive: true);
        var left = Assert.Single(StaleStaging.Clear(place, FolderCalls.OfThisSystem));
        Assert.Contains("did not put it there", left.ToString(), StringComparison.Ordinal);
        Assert.Equal(hasSite, Directory.Exists(place.Folder));
        Assert.Equal("a stranger's", site.Read(".briefs-old-_site-0123456789abcdef/index.html"));
    }

    private static void MoveOrDie(string from, string to, string stage)
    {
        if (from == stage) throw new KilledException();
        Directory.Move(from, to);
    }

    private sealed class KilledException : Exception;

    [Fact]
    public void What_others_keep_under_a_name_like_ours_stays()
    {
        using var site = Two("old", "new", out var place, out _);
        site.With(".briefs-stage-_site-mine/x", "mine").With(".briefs-stage-_site-0123456789abcdef/x", "mine")
            .With(".briefs-stage-_site-2-0123456789abcdef/.briefs", "");
        Assert.Empty(StaleStaging.Clear(place, FolderCalls.OfThisSystem));
        Assert.Equal("mine", site.Read(".briefs-stage-_site-mine/x"));
        Assert.Equal("mine", site.Read(".briefs-stage-_site-0123456789abcdef/x"));
        Assert.True(Directory.Exists(site.PathOf(".briefs-stage-_site-2-0123456789abcdef")));
    }

    [Fact]
    public void A_path_that_leads_out_of_the_site_is_never_written()
    {
        using var site = new TestSite();
        using var staged = StagingDirectory.Begin(new OutputPlace(site.Output, "_site"), FolderCalls.OfThisSystem);
        foreach (var path in (string[])["../x", "/x", "a/../../x", "a//b", "", "a\nb", "a\\b"])
            Assert.Throws<ArgumentException>(() => staged.Write(path, "x"u8));
        staged.Write("a/b", "x"u8);
        Assert.Throws<ArgumentException>(() => staged.Write("a/b", "x"u8));
    }

    private static TestSite Two(string old, string fresh, out OutputPlace place, out string stage)
    {
        var site = new TestSite().With("_site/index.html", old);
        place = new OutputPlace(site.Output, "_site");
        SiteMarker.Write(site.Output, ["index.html"]);
        stage = place.NewStage();
        Directory.CreateDirectory(stage);
        File.WriteAllText(Path.Combine(stage, "index.html"), fresh);
        SiteMarker.Write(stage, ["index.html"]);
        return site;
    }

    private static IEnumerable<string?> Names(TestSite site) =>
        Directory.EnumerateFileSystemEntries(site.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}

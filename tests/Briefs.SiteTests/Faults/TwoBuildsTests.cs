using Briefs.Cli.Publishing;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Faults;

public sealed class TwoBuildsTests
{
    [Fact]
    public void A_second_build_into_the_same_folder_exits_3_and_says_why()
    {
        using var site = TestSite.Good();
        using (BuildLock.Take(new OutputPlace(site.Output, "_site")))
        {
            var second = BriefsProcess.Run(site.Folder, "build", "--format", "json");
            Assert.True(second.Exit == 3, second.All);
            Assert.Contains("Another build", second.Remarks, StringComparison.Ordinal);
            Assert.False(second.Report().GetProperty("ok").GetBoolean());
            Assert.False(Directory.Exists(site.Output));
        }

        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build").Exit);
        Assert.Equal(["_site", "content"], Directory.EnumerateFileSystemEntries(site.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_builds_at_once_end_in_one_whole_site()
    {
        using var site = TestSite.Good();
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build").Exit);
        var expected = TestSite.TreeOf(site.Output);
        for (var round = 0; round < 5; round++)
        {
            using var one = BriefsProcess.Start(site.Folder, [], "build");
            using var other = BriefsProcess.Start(site.Folder, [], "build");
            int[] exits = [BriefsProcess.End(one).Exit, BriefsProcess.End(other).Exit];
            Assert.Contains(0, exits);
            Assert.All(exits, exit => Assert.True(exit is 0 or 3));
            Assert.Equal(expected, TestSite.TreeOf(site.Output));
        }
    }

    [Fact]
    public void Builds_of_one_site_into_two_folders_do_not_meet()
    {
        using var site = TestSite.Good();
        using var one = BriefsProcess.Start(site.Folder, [], "build", "--output", "one");
        using var other = BriefsProcess.Start(site.Folder, [], "build", "--output", "two");
        Assert.Equal(0, BriefsProcess.End(one).Exit);
        Assert.Equal(0, BriefsProcess.End(other).Exit);
        Assert.Equal(TestSite.TreeOf(site.PathOf("one")), TestSite.TreeOf(site.PathOf("two")));
    }

    [Fact]
    public void Who_waits_for_a_lock_that_was_just_let_go_takes_a_new_one()
    {
        using var site = new TestSite();
        var place = new OutputPlace(site.Output, "_site");
        var taken = 0;
        Parallel.For(0, 200, _ =>
        {
            try
            {
                using var held = BuildLock.Take(place);
                Assert.Equal(1, Interlocked.Increment(ref taken));
                Interlocked.Decrement(ref taken);
            }
            catch (AnotherBuildException)
            {
                // Somebody else held it: that is its purpose.
            }
        });
        Assert.Empty(Directory.EnumerateFileSystemEntries(site.Folder));
    }
}

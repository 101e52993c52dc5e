using Briefs.Cli.Output;
using Briefs.SiteTests.Harness;
using Briefs.Tests.Running;
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
        Assert.Equal(["_site", "content"], Directory.EnumerateFileSystemEntries(site.Folder).Select(Path.GetFileName)
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_builds_at_once_end_in_one_whole_site()
    {
        using var site = TestSite.Good();
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build").Exit);
        var expected = TestSite.TreeOf(site.Output);
        for (var round = 0; round < Repetitions.Times(2, 5); round++)
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

    [Theory]
    [InlineData("content/site.yml")]
    [InlineData("../nothing-there")]
    public void A_lock_that_is_a_link_is_refused_and_nothing_behind_it_is_touched(string target)
    {
        Needs.Linux();
        using var site = TestSite.Good();
        var place = new OutputPlace(site.Output, "_site");
        File.CreateSymbolicLink(place.LockFile, target);
        var run = BriefsProcess.Run(site.Folder, "build");
        Assert.True(run.Exit == 3, run.All);
        Assert.Contains("is a symbolic link that Briefs did not create. Delete it.", run.Remarks, StringComparison.Ordinal);
        Assert.Equal(TestTexts.Settings, site.Read("content/site.yml"));
        Assert.False(File.Exists(site.PathOf("../nothing-there")));
        Assert.False(Directory.Exists(site.Output));
        Assert.NotNull(new FileInfo(place.LockFile).LinkTarget);
    }

    // Its call for the lock is held up, so that what it has opened is let go, deleted and taken anew by others in the meantime.
    [Fact]
    public void Who_opened_a_lock_that_was_then_let_go_does_not_build_beside_whoever_took_the_next()
    {
        Needs.Program("strace");
        using var site = TestSite.Good();
        var place = new OutputPlace(site.Output, "_site");
        string[] slowed = ["strace", "-f", "-qq", "-o", "/dev/null", "-P", place.LockFile, "-e", "trace=flock", "-e",
            "inject=flock:delay_enter=5000000:when=1"];
        using var late = BriefsProcess.StartUnder(site.Folder, slowed, "build");
        Assert.True(SpinWait.SpinUntil(() => File.Exists(place.LockFile), HangGuard.Patience));
        using (BuildLock.Take(place)) File.Delete(place.LockFile);
        using (BuildLock.Take(place))
        {
            var run = BriefsProcess.End(late);
            Assert.True(run.Exit == 3, run.All);
            Assert.Contains("Another build", run.Remarks, StringComparison.Ordinal);
            Assert.False(Directory.Exists(site.Output));
            Assert.True(File.Exists(place.LockFile));
        }
    }

    [Fact]
    public void Of_many_who_want_a_lock_one_has_it_at_a_time()
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

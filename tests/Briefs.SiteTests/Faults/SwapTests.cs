using Briefs.SiteTests.Harness;
using Briefs.Tests.Running;
using Xunit;

namespace Briefs.SiteTests.Faults;

/// <summary>
/// The calls by which the new site takes the old one's place. EveryCallTests does not reach the one that matters: .NET asks the
/// C library for it by a way of its own. strace makes it fail, or kills there.
/// </summary>
public sealed class SwapTests
{
    private const string Moves = "rename,renameat,renameat2", Exchange = "renameat2";

    public static TheoryData<string> Failures => Repetitions.IsFull ? ["EIO", "ENOSPC", "EACCES", "EROFS", "EXDEV"] : ["ENOSPC"];

    public static TheoryData<string> Refusals => Repetitions.IsFull ? ["EINVAL", "ENOSYS", "EOPNOTSUPP"] : ["ENOSYS"];

    [Theory]
    [MemberData(nameof(Failures))]
    public void An_exchange_that_fails_leaves_the_old_site_and_says_why(string error)
    {
        using var site = TwoVersions(out var old, out _);
        var run = Injected(site, $"{Exchange}:error={error}", "build");
        Assert.True(run.Exit == 3, run.All);
        Assert.Contains("could not be moved to", run.Remarks, StringComparison.Ordinal);
        Assert.Equal(old, TestSite.TreeOf(site.Output));
        Assert.Equal(["_site", "content"], Names(site));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_disk_that_cannot_exchange_folders_is_served_by_two_renames(string error)
    {
        using var site = TwoVersions(out _, out var fresh);
        var run = Injected(site, $"{Exchange}:error={error}", "build");
        Assert.True(run.Exit == 0, run.All);
        Assert.Equal(fresh, TestSite.TreeOf(site.Output));
        Assert.Equal(["_site", "content"], Names(site));
    }

    [Fact]
    public void Killed_at_any_move_the_old_site_stands_or_the_new_one()
    {
        using var site = TwoVersions(out var old, out var fresh);
        var kills = 0;
        // strace counts the calls of each thread for itself: two for the marker, and one or two for the folders.
        for (var move = 1; move <= 5; move++)
        {
            Assert.Equal(old, Built(site, "Old"));
            Write(site, "New");
            if (Injected(site, $"{Moves}:signal=KILL:when={move}", "build").Exit == 137) kills++;
            Assert.Contains(TestSite.TreeOf(site.Output), (SortedDictionary<string, string>[])[old, fresh]);
        }

        Assert.InRange(kills, 2, 4);
        Assert.Equal(fresh, Built(site, "New"));
        Assert.Equal(["_site", "content"], Names(site));
    }

    [Fact]
    public void Killed_at_the_exchange_the_old_site_stands_or_the_new_one()
    {
        using var site = TwoVersions(out var old, out var fresh);
        Assert.Equal(137, Injected(site, $"{Exchange}:signal=KILL", "build").Exit);
        Assert.Contains(TestSite.TreeOf(site.Output), (SortedDictionary<string, string>[])[old, fresh]);
        Assert.Equal(fresh, Built(site, "New"));
        Assert.Equal(["_site", "content"], Names(site));
    }

    private static BriefsResult Injected(TestSite site, string fault, params string[] call) =>
        BriefsProcess.RunUnder(site.Folder, ["strace", "-f", "-qq", "-o", "/dev/null", "-e", $"trace={Moves}", "-e", $"inject={fault}"],
            call);

    // The old one is built, the new one's texts are written.
    private static TestSite TwoVersions(out SortedDictionary<string, string> old, out SortedDictionary<string, string> fresh)
    {
        Needs.Program("strace");
        var site = TestSite.Good();
        fresh = Built(site, "New");
        old = Built(site, "Old");
        Write(site, "New");
        return site;
    }

    private static SortedDictionary<string, string> Built(TestSite site, string version)
    {
        Write(site, version);
        var run = BriefsHere.Run("build", site.Folder);
        Assert.True(run.Exit == 0, run.All);
        return TestSite.TreeOf(site.Output);
    }

    private static void Write(TestSite site, string version) => site.With("content/briefs/border.md", TestTexts.Brief($"{version} border"));

    private static IEnumerable<string?> Names(TestSite site) =>
        Directory.EnumerateFileSystemEntries(site.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}

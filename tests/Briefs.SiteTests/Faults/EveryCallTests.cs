using Briefs.SiteTests.Harness;
using Briefs.Tests.Running;
using Xunit;

namespace Briefs.SiteTests.Faults;

/// <summary>
/// At every call to the system that changes anything: the old site stands or the new one, nothing else was touched, and the next
/// plain build succeeds and leaves nothing behind. A quick run takes some of the calls, a long one all.
/// </summary>
public sealed class EveryCallTests
{
    private const int NoSpace = 28, NoAccess = 13, NoMoreFiles = 24, BadDisk = 5, Quota = 122, ReadOnly = 30;

    [Fact]
    public void A_build_killed_at_any_call_leaves_the_old_site_or_the_new_one() =>
        At(Repetitions.Times(61, 5, 1), (site, call) => FaultyCalls.KilledAt(site, call), run => run.Exit is 137 or 0);

    public static TheoryData<int> Errors =>
        Repetitions.IsFull ? [NoSpace, NoAccess, NoMoreFiles, BadDisk, Quota, ReadOnly] : [NoSpace, NoMoreFiles];

    [Theory]
    [MemberData(nameof(Errors))]
    public void A_call_that_fails_leaves_the_old_site_or_the_new_one_and_says_why(int error) =>
        At(Repetitions.Times(113, 25, 1), (site, call) => FaultyCalls.FailingAt(site, call, error), run => run.Exit is 0
            || (run.Exit == 3 && run.Remarks.StartsWith("briefs: ", StringComparison.Ordinal)));

    private static void At(int stride, Func<TestSite, int, BriefsResult> fault, Func<BriefsResult, bool> isGood)
    {
        using var site = TestSite.Good();
        var old = Built(site, "Old");
        var fresh = Built(site, "New");
        Built(site, "Old");
        Write(site, "New");
        var calls = FaultyCalls.CountIn(site);
        Assert.True(calls > 50, $"{calls} calls");
        var content = TestSite.TreeOf(site.PathOf("content"));
        // It begins somewhere else in each stride, or the quick run would never see the calls between.
        for (var call = 1 + (calls % stride); call <= calls; call += stride)
        {
            Built(site, "Old");
            Write(site, "New");
            var run = fault(site, call);
            var now = TestSite.TreeOf(site.Output);
            Assert.True(isGood(run), $"call {call} of {calls}: {run.All}");
            Assert.True(now.SequenceEqual(old) || now.SequenceEqual(fresh), $"call {call} of {calls} leaves a broken site: {run.All}");
            Assert.Equal(content, TestSite.TreeOf(site.PathOf("content")));
            Assert.All(Names(site), name => Assert.True(
                name is "_site" or "content" || name!.StartsWith(".briefs-", StringComparison.Ordinal), name));
            Assert.Equal(fresh, Built(site, "New"));
            Assert.Equal(["_site", "content"], Names(site));
        }
    }

    private static IEnumerable<string?> Names(TestSite site) =>
        Directory.EnumerateFileSystemEntries(site.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private static void Write(TestSite site, string version) => site.With("content/briefs/border.md", TestTexts.Brief($"{version} border"));

    private static SortedDictionary<string, string> Built(TestSite site, string version)
    {
        Write(site, version);
        var run = BriefsHere.Run("build", site.Folder);
        Assert.True(run.Exit == 0, run.All);
        return TestSite.TreeOf(site.Output);
    }
}

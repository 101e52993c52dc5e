using Briefs.Benchmarks.Corpus;
using Briefs.SiteTests.Harness;
using Briefs.Tests.Running;
using Xunit;

namespace Briefs.SiteTests.Performance;

/// <summary>
/// Work grows with the number of briefs and no faster. Bounds are wide: work that grows with the square would be sixteen times as
/// much here, what a run does once makes it less than four.
/// </summary>
[Collection(nameof(Alone))]
public sealed class GrowthTests
{
    private static readonly int s_few = Repetitions.Times(40, 100);
    private static readonly int s_many = 4 * s_few;
    private const double MostTimes = 7;

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void Four_times_the_briefs_are_no_more_than_four_times_the_work(string command)
    {
        using var few = Corpus(s_few);
        using var many = Corpus(s_many);
        // What is compiled on the way is no work of either.
        WorkOf(command, few);
        var (less, more) = (WorkOf(command, few), WorkOf(command, many));
        Assert.True(more.Bytes < MostTimes * less.Bytes,
            string.Create(CultureInfo.InvariantCulture, $"{less.Bytes:N0} bytes for {s_few} briefs, {more.Bytes:N0} for {s_many}"));
        // Other programs may have taken the caches away: what is done in time once can be done in time.
        for (var attempt = 0; attempt < 3 && more.Cpu >= MostTimes * less.Cpu; attempt++) more = WorkOf(command, many);
        Assert.True(more.Cpu < MostTimes * less.Cpu, $"{less.Cpu} for {s_few} briefs, {more.Cpu} for {s_many}");
    }

    private static TestSite Corpus(int briefs)
    {
        var site = new TestSite();
        WriteCorpus.Into(site.Folder, Engine.Briefs, briefs);
        return site;
    }

    private static (long Bytes, TimeSpan Cpu) WorkOf(string command, TestSite site)
    {
        var (bytes, cpu) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime);
        var run = BriefsHere.Run(command, site.Folder, "--quiet");
        Assert.True(run.Exit == 0, run.Remarks);
        return (GC.GetTotalAllocatedBytes(precise: true) - bytes, Environment.CpuUsage.TotalTime - cpu);
    }
}

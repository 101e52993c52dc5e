using Briefs.Workspaces;

namespace Briefs.Tests.Workspaces;

public sealed class InParallelTests
{
    [Fact]
    public void Slow_work_never_takes_more_threads_than_there_are_processors()
    {
        var (running, most) = (0, 0);
        var results = InParallel.Map([.. Enumerable.Range(0, 60 * Environment.ProcessorCount)], item =>
        {
            var now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            Thread.Sleep(40);
            Interlocked.Decrement(ref running);
            return item * 2;
        });
        Assert.Equal(Enumerable.Range(0, 60 * Environment.ProcessorCount).Select(i => i * 2), results);
        Assert.InRange(most, 1, Environment.ProcessorCount);
    }

    private static void InterlockedMax(ref int value, int other)
    {
        for (var seen = value; seen < other; seen = value)
            if (Interlocked.CompareExchange(ref value, other, seen) == seen) return;
    }
}

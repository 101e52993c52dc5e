using System.Diagnostics;

namespace Briefs.Tests.Running;

/// <summary>
/// Guards against hanging, and the only place where a test compares time with a constant. They are so generous that no machine is too slow
/// for them; how fast something is belongs to the benchmarks and to <c>.ci/long</c>.
/// </summary>
public static class HangGuard
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>How long anything may take before it counts as hanging.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(10);

    /// <summary>The same for programs that want milliseconds.</summary>
    public static int Milliseconds => (int)Patience.TotalMilliseconds;

    /// <summary>Runs something that must come to an end.</summary>
    public static void Ends(Action run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var ends = Task.Factory.StartNew(run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        ends.WaitAsync(Patience).GetAwaiter().GetResult();
    }

    /// <summary>Waits until something is so.</summary>
    /// <param name="what">What is waited for, for the message.</param>
    public static async Task Until(Func<Task<bool>> isSo, Func<string> what)
    {
        ArgumentNullException.ThrowIfNull(isSo);
        ArgumentNullException.ThrowIfNull(what);
        var clock = Stopwatch.StartNew();
        while (!await isSo())
        {
            if (clock.Elapsed > Patience) throw new TimeoutException($"After {Patience}: {what()}");
            await Task.Delay(Glance);
        }
    }
}

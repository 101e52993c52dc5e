using System.Diagnostics;
using System.Runtime.InteropServices;
using Xunit;

namespace Briefs.Tests.Running;

/// <summary>
/// How much a piece of code works: processor time and allocated bytes of its own thread. Only ratios within one run are compared, so that a
/// slow or busy machine fails no test.
/// </summary>
/// <param name="Processor">Not comparable between machines, or between runs.</param>
public sealed record Work(TimeSpan Processor, long Bytes)
{
    private const int Times = 8;
    private const int Most = 24;
    private const long FewBytes = 1 << 20;
    private const int Attempts = 4;
    private const int ThreadClock = 3;

    /// <summary>The work of one call.</summary>
    public static Work Of(Action run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var (time, bytes) = (Now(), GC.GetAllocatedBytesForCurrentThread());
        run();
        return new(Now() - time, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    /// <summary>
    /// Asserts that eight times the input is about eight times the work: up to 24 times, for noise and caches. Work that grows with the
    /// square would be 64 times as much.
    /// </summary>
    /// <param name="size">Of the larger input.</param>
    /// <param name="runOf">Given a size, prepares its input, and returns the call that is measured.</param>
    public static void GrowsWith(int size, Func<int, Action> runOf)
    {
        ArgumentNullException.ThrowIfNull(runOf);
        HangGuard.Ends(() =>
        {
            var (small, large) = (runOf(size / Times), runOf(size));
            // What is compiled on the way is no work of either.
            small();
            var seen = new List<string>();
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                var (less, more) = (Of(small), Of(large));
                if (more.Processor < Most * less.Processor && more.Bytes < (Most * less.Bytes) + FewBytes) return;
                seen.Add(string.Create(CultureInfo.InvariantCulture,
                    $"{less.Processor} and {less.Bytes:N0} bytes for {size / Times}, {more.Processor} and {more.Bytes:N0} bytes for "
                        + $"{size}"));
            }

            Assert.Fail(string.Join('\n', seen));
        });
    }

    // The time of this thread alone: others run beside it. Where it cannot be asked for, the time on the wall.
    private static TimeSpan Now()
    {
        if (!OperatingSystem.IsLinux() || !Environment.Is64BitProcess || ClockTime(ThreadClock, out var time) != 0)
            return Stopwatch.GetElapsedTime(0);
        return TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000.0);
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ClockTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}

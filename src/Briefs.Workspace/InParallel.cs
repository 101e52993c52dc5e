using System.Runtime.ExceptionServices;

namespace Briefs.Workspaces;

/// <summary>Processes many files in parallel. The results are in the order of the files.</summary>
public static class InParallel
{
    // Without a limit, the thread pool of a busy machine takes slow work for waiting work, and adds a thread a second: 176 on two
    // processors were seen.
    private static readonly ParallelOptions s_options = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>Calls <paramref name="work"/> for each item. Rethrows the first exception unwrapped.</summary>
    public static TResult[] Map<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work)
    {
        var results = new TResult[items.Count];
        // A browser has no threads, and one processor gains nothing from them.
        if (items.Count == 1 || OperatingSystem.IsBrowser() || Environment.ProcessorCount == 1)
            for (var index = 0; index < items.Count; index++) results[index] = work(items[index]);
        else if (items.Count > 1) Run(items.Count, index => results[index] = work(items[index]));
        return results;
    }

    private static void Run(int count, Action<int> work)
    {
        try
        {
            Parallel.For(0, count, s_options, work);
        }
        catch (AggregateException errors)
        {
            ExceptionDispatchInfo.Throw(errors.InnerExceptions[0]);
        }
    }
}

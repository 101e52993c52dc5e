using System.Runtime.ExceptionServices;

namespace Briefs.Workspaces;

/// <summary>Work on many files at once, with results in the order of the files, whichever was done first.</summary>
public static class InParallel
{
    /// <summary>Does the work for each. The first fault, of the disk or ours, is thrown as it was.</summary>
    public static TResult[] Map<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work)
    {
        var results = new TResult[items.Count];
        if (items.Count == 1) results[0] = work(items[0]);
        else if (items.Count > 1) Run(items.Count, index => results[index] = work(items[index]));
        return results;
    }

    private static void Run(int count, Action<int> work)
    {
        try
        {
            Parallel.For(0, count, work);
        }
        catch (AggregateException faults)
        {
            ExceptionDispatchInfo.Throw(faults.InnerExceptions[0]);
        }
    }
}

namespace Briefs.Tests.Running;

/// <summary>
/// How often tests repeat themselves: a few times by default, as often as every change must pass with <c>BRIEFS_FULL=1</c> (set by
/// <c>.ci/run</c>), and as often as they can with <c>BRIEFS_LONG=1</c> (set by <c>.ci/long</c>). The kinds of tests are always the same.
/// </summary>
public static class Repetitions
{
    /// <summary>Whether everything is run that a change must pass.</summary>
    public static bool IsFull { get; } = IsLong || Environment.GetEnvironmentVariable("BRIEFS_FULL") == "1";

    /// <summary>Whether time does not matter: latencies are compared with their bars only here.</summary>
    public static bool IsLong => Environment.GetEnvironmentVariable("BRIEFS_LONG") == "1";

    /// <summary>How often, or how much.</summary>
    /// <param name="few">By default.</param>
    /// <param name="full">In a full run.</param>
    /// <param name="most">In a long one; as in a full run when it is left out.</param>
    public static int Times(int few, int full, int most = 0) => IsLong && most > 0 ? most : IsFull ? full : few;

    /// <summary>All of some in a full run, and by default each so many, from the first on.</summary>
    /// <param name="every">At least 1.</param>
    public static IEnumerable<T> Each<T>(int every, params IEnumerable<T> all) =>
        Each(IsFull, every, all);

    /// <summary>All of some in a long run, and otherwise each so many: for what takes minutes.</summary>
    /// <inheritdoc cref="Each{T}(int, IEnumerable{T}[])"/>
    public static IEnumerable<T> EachIfShort<T>(int every, params IEnumerable<T> all) => Each(IsLong, every, all);

    private static IEnumerable<T> Each<T>(bool isAll, int every, IEnumerable<T> all) =>
        isAll ? all : all.Where((_, index) => index % every == 0);
}

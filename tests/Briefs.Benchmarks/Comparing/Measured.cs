namespace Briefs.Benchmarks.Comparing;

/// <summary>What one run of a program took, its start included.</summary>
/// <param name="Cpu">Seconds of all cores together, in the program and in the kernel for it.</param>
/// <param name="Wall">Seconds on the clock.</param>
/// <param name="Peak">Most memory it held at once, in MB (2^20 bytes).</param>
internal sealed record Measured(double Cpu, double Wall, double Peak)
{
    /// <summary>Of each figure the median over several runs.</summary>
    public static Measured Median(IReadOnlyCollection<Measured> runs) =>
        new(Middle(runs.Select(r => r.Cpu)), Middle(runs.Select(r => r.Wall)), Middle(runs.Select(r => r.Peak)));

    /// <summary>How many times as much as another.</summary>
    public Measured Over(Measured other) => new(Cpu / other.Cpu, Wall / other.Wall, Peak / other.Peak);

    private static double Middle(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}

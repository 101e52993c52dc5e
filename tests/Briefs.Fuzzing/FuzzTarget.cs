namespace Briefs.Fuzzing;

/// <summary>A door through which strangers' bytes come in.</summary>
public abstract class FuzzTarget
{
    /// <summary>As its folder in Corpus/ is called.</summary>
    public abstract string Name { get; }

    /// <summary>Takes an input through the door. Throws where anything is thrown that should not be, or a promise is broken.</summary>
    public abstract void Run(byte[] input);

    /// <summary>The inputs to begin with, by path.</summary>
    public IReadOnlyList<string> Corpus() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Corpus", Name)).Order(StringComparer.Ordinal)];

    protected static void Promise(bool holds, string what)
    {
        if (!holds) throw new BrokenPromiseException(what);
    }
}

namespace Briefs.Workspaces;

/// <summary>Progress of a run, reported by stages and shown to the user.</summary>
public sealed class StageProgress
{
    private int _done;

    /// <summary>The name of the current stage: "Reading".</summary>
    public string Stage { get; private set; } = "";

    /// <summary>The number of files in the stage; 0 before the first stage.</summary>
    public int Total { get; private set; }

    /// <summary>The number of files done.</summary>
    public int Done => Volatile.Read(ref _done);

    public void Begin(string stage, int total)
    {
        Volatile.Write(ref _done, 0);
        Total = total;
        Stage = stage;
    }

    /// <summary>Counts one file as done. Thread-safe.</summary>
    public void Step() => Interlocked.Increment(ref _done);

    /// <summary>Counts the file that this is the result of as done, and returns the result. Thread-safe.</summary>
    internal T Count<T>(T result)
    {
        Step();
        return result;
    }
}

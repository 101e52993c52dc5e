namespace Briefs.Workspaces;

/// <summary>How far a run has come, to show to a person. Stages report to it.</summary>
public sealed class StageProgress
{
    private int _done;

    /// <summary>What is being done: "Reading".</summary>
    public string Stage { get; private set; } = "";

    /// <summary>How many files the stage has; 0 before the first.</summary>
    public int Total { get; private set; }

    /// <summary>How many of them are done.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <summary>Begins a stage.</summary>
    public void Begin(string stage, int total)
    {
        Volatile.Write(ref _done, 0);
        Total = total;
        Stage = stage;
    }

    /// <summary>One more file is done; may be called from several threads.</summary>
    public void Step() => Interlocked.Increment(ref _done);
}

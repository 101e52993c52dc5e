namespace Briefs.Cli.Building;

/// <summary>How far a run has come, for somebody who watches. Stages tell it; it never tells them anything.</summary>
public sealed class Progress
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

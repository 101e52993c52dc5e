using Briefs.Cli.Reporting;
using Briefs.Workspaces;

namespace Briefs.Cli.Commands;

/// <summary>Shows how far a run has come, on a terminal and only when it lasts: most are over before anybody could read it.</summary>
internal sealed class ShowProgress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    private readonly ManualResetEventSlim _over = new();
    private readonly Task _shown;

    private ShowProgress(StageProgress progress, Surroundings surroundings) => _shown = Task.Run(() => Watch(progress, surroundings));

    /// <summary>Begins to watch; what is returned must be disposed before anything else is printed.</summary>
    public static IDisposable? Show(StageProgress progress, BuildOptions request, Surroundings surroundings) =>
        request.Quiet || !surroundings.Terminals.HasFlag(Terminals.Remarks) || surroundings.Environment("TERM") == "dumb"
            ? null
            : new ShowProgress(progress, surroundings);

    public void Dispose()
    {
        _over.Set();
        _shown.GetAwaiter().GetResult();
        _over.Dispose();
    }

    // One line that is written over and in the end taken away, with nothing that a terminal would have to interpret but the return.
    private void Watch(StageProgress progress, Surroundings surroundings)
    {
        if (_over.Wait(Patience)) return;
        var width = 0;
        do
        {
            var (done, total) = (progress.Done, Math.Max(1, progress.Total));
            var share = Math.Min(done, total) * 100L / total;
            var bar = new string('#', (int)share / 5).PadRight(20, '.');
            var line = string.Create(CultureInfo.InvariantCulture, $"{progress.Stage} {bar} {share}%");
            surroundings.Remarks.Write($"\r{line.PadRight(width)}");
            surroundings.Remarks.Flush();
            width = line.Length;
        }
        while (!_over.Wait(Glance));
        surroundings.Remarks.Write($"\r{new string(' ', width)}\r");
        surroundings.Remarks.Flush();
    }
}

using Briefs.Cli.Reporting;
using Briefs.Workspaces;

namespace Briefs.Cli.Commands;

/// <summary>Shows a progress bar on a terminal. Runs that end within a second show none.</summary>
internal sealed class ProgressDisplay : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    private readonly ManualResetEventSlim _over = new();
    private readonly Task _shown;

    private ProgressDisplay(StageProgress progress, CommandContext surroundings) => _shown = Task.Run(() => Watch(progress, surroundings));

    /// <summary>Starts the progress bar. Dispose the result before printing anything else. Null if no bar is shown.</summary>
    public static IDisposable? Show(StageProgress progress, BuildOptions request, CommandContext surroundings) =>
        request.Quiet || !surroundings.Terminals.HasFlag(TtyStreams.Remarks) || surroundings.Environment("TERM") == "dumb"
            ? null
            : new ProgressDisplay(progress, surroundings);

    public void Dispose()
    {
        _over.Set();
        _shown.GetAwaiter().GetResult();
        _over.Dispose();
    }

    // The bar uses only carriage returns, because not every terminal interprets escape sequences.
    private void Watch(StageProgress progress, CommandContext surroundings)
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

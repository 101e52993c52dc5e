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

    private ProgressDisplay(StageProgress progress, CommandContext context) => _shown = Task.Run(() => Watch(progress, context));

    /// <summary>Starts the progress bar. Dispose the result before printing anything else. Null if no bar is shown.</summary>
    public static IDisposable? Show(StageProgress progress, BuildOptions request, CommandContext context) =>
        request.Quiet || !context.Terminals.HasFlag(TtyStreams.Remarks) || context.Environment("TERM") == "dumb"
            ? null
            : new ProgressDisplay(progress, context);

    public void Dispose()
    {
        _over.Set();
        _shown.GetAwaiter().GetResult();
        _over.Dispose();
    }

    private void Watch(StageProgress progress, CommandContext context)
    {
        if (_over.Wait(Patience)) return;
        var status = new StatusLine(context);
        do
        {
            var (done, total) = (progress.Done, Math.Max(1, progress.Total));
            var share = Math.Min(done, total) * 100L / total;
            var bar = new string('#', (int)share / 5).PadRight(20, '.');
            status.Show(string.Create(CultureInfo.InvariantCulture, $"{progress.Stage} {bar} {share}%"));
        }
        while (!_over.Wait(Glance));
        status.Clear();
    }
}

using Briefs.Cli.Reporting;
using Briefs.Workspaces;
using Spectre.Console;

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

    private void Watch(StageProgress progress, Surroundings surroundings)
    {
        if (_over.Wait(Patience)) return;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            ColorSystem = string.IsNullOrEmpty(surroundings.Environment("NO_COLOR")) ? ColorSystemSupport.Standard
                : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(surroundings.Remarks),
        });
        console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(context =>
        {
            var bar = context.AddTask("Reading");
            do
            {
                bar.Description = progress.Stage;
                bar.MaxValue = Math.Max(1, progress.Total);
                bar.Value = progress.Done;
            }
            while (!_over.Wait(Glance));
        });
    }
}

using Briefs.Capture.Fetching;

namespace Briefs.Cli.Snapshot;

/// <summary>
/// Prints the progress of a fetch on standard error: each step in a line, and on a terminal also the number of bytes received.
/// </summary>
internal sealed class FetchProgress(SourceId source, FetchLimits limits, CommandContext context) : IProgress<FetchStep>, IDisposable
{
    private const int Step = 256 * 1024;

    private readonly bool _isWatched = context.Terminals.HasFlag(TtyStreams.Remarks) && context.Environment("TERM") != "dumb";
    private readonly StatusLine _status = new(context);
    private int _shown;

    public void Report(FetchStep value)
    {
        switch (value)
        {
            case FetchStep.Asking asking:
                Say($"requesting {asking.Address.AbsoluteUri}");
                break;
            case FetchStep.Redirected redirected:
                Say($"redirected to {redirected.To.AbsoluteUri}");
                break;
            case FetchStep.Waiting waiting:
                Say(string.Create(CultureInfo.InvariantCulture,
                    $"{OutcomeText.Describe(waiting.After, limits)}; trying again in {waiting.Pause.TotalSeconds:0.#} s"));
                break;
            case FetchStep.Receiving receiving when _isWatched && receiving.Bytes - _shown >= Step:
                _shown = receiving.Bytes;
                var size = receiving.Total is { } total ? $" of {Megabytes(total)} MB" : "";
                _status.Show($"{source}: {Megabytes(receiving.Bytes)} MB{size}");
                break;
        }
    }

    public void Dispose() => _status.Clear();

    private void Say(string text)
    {
        _status.Clear();
        context.Remark($"{source}: {text}");
    }

    private static string Megabytes(long bytes) => (bytes / 1_048_576.0).ToString("0.0", CultureInfo.InvariantCulture);
}

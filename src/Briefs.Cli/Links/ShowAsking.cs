using Briefs.Cli.Commands;

namespace Briefs.Cli.Links;

/// <summary>
/// Tells on standard error how far the asking is: on a terminal in one line that changes, else now and then in a new one.
/// </summary>
internal sealed class ShowAsking(int total, Surroundings surroundings) : IDisposable
{
    private const int Step = 50;

    private readonly bool _isWatched = surroundings.Terminals.HasFlag(Terminals.Remarks) && surroundings.Environment("TERM") != "dumb";
    private readonly Lock _gate = new();
    private int _done;

    public void Advance()
    {
        lock (_gate)
        {
            _done++;
            if (_isWatched) surroundings.Remarks.Write(string.Create(CultureInfo.InvariantCulture, $"\r\u001b[Kasked {_done} of {total}"));
            else if (_done % Step == 0 && _done < total)
                surroundings.Remarks.WriteLine(string.Create(CultureInfo.InvariantCulture, $"asked {_done} of {total}"));
        }
    }

    public void Dispose()
    {
        if (_isWatched) surroundings.Remarks.Write("\r\u001b[K");
    }
}

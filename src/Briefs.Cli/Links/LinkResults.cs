using Briefs.Model.WebLinks;

namespace Briefs.Cli.Links;

/// <summary>
/// Collects answers from several threads, and writes the record from time to time, so that a run that was stopped can continue.
/// </summary>
internal sealed class LinkResults
{
    private const int Often = 100;

    private readonly string _siteFolder;
    private readonly ImmutableSortedDictionary<string, LinkAnswer> _known;
    private readonly Lock _gate = new();
    private readonly HashSet<string> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private int _new;
    private int _ofServers;

    /// <param name="known">The recorded answers for the site's links.</param>
    public LinkResults(string siteFolder, ImmutableSortedDictionary<string, LinkAnswer> known)
    {
        (_siteFolder, _known) = (siteFolder, known);
        All = known;
    }

    /// <summary>Keyed by address.</summary>
    public ImmutableSortedDictionary<string, LinkAnswer> All { get; private set; }

    /// <summary>Whether there is probably no network: none of several hosts responded.</summary>
    public bool NobodyAnswered => _hosts.Count > 1 && _ofServers == 0;

    public void Add(Uri address, LinkAnswer answer)
    {
        lock (_gate)
        {
            _hosts.Add(address.Host);
            if (answer.Status is not null || answer.LeadsTo is not null) _ofServers++;
            var since = _known.TryGetValue(address.AbsoluteUri, out var before) && before.State == answer.State
                && before.Since <= answer.Asked ? before.Since : answer.Since;
            All = All.SetItem(address.AbsoluteUri, answer with { Since = since });
            if (++_new % Often == 0 && _ofServers > 0) LinkRecord.Write(_siteFolder, All);
        }
    }

    /// <exception cref="IOException">The disk fails. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public void Save()
    {
        lock (_gate) LinkRecord.Write(_siteFolder, All);
    }
}

/// <summary>
/// Prints the progress on standard error: on a terminal in one line that changes, otherwise in a new line from time to time.
/// </summary>
internal sealed class LinkProgress(int total, CommandContext context) : IDisposable
{
    private const int Step = 50;

    private readonly bool _isWatched = context.Terminals.HasFlag(TtyStreams.Remarks) && context.Environment("TERM") != "dumb";
    private readonly StatusLine _status = new(context);
    private readonly Lock _gate = new();
    private int _done;

    public void Advance()
    {
        lock (_gate)
        {
            _done++;
            if (_isWatched)
                _status.Show(string.Create(CultureInfo.InvariantCulture, $"checked {_done} of {total}"));
            else if (_done % Step == 0 && _done < total)
                context.Remark(string.Create(CultureInfo.InvariantCulture, $"checked {_done} of {total}"));
        }
    }

    public void Dispose() => _status.Clear();
}

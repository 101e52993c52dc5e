using Briefs.Model.WebLinks;

namespace Briefs.Cli.Links;

/// <summary>
/// Takes answers as they come, from several threads, and writes the record now and then: a run that is ended goes on the next time
/// where it was.
/// </summary>
internal sealed class GatherAnswers
{
    private const int Often = 100;

    private readonly string _siteFolder;
    private readonly ImmutableSortedDictionary<string, LinkAnswer> _known;
    private readonly Lock _gate = new();
    private readonly HashSet<string> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private int _new;
    private int _ofServers;

    /// <param name="known">What the record says of the site's links.</param>
    public GatherAnswers(string siteFolder, ImmutableSortedDictionary<string, LinkAnswer> known)
    {
        (_siteFolder, _known) = (siteFolder, known);
        All = known;
    }

    /// <summary>By address.</summary>
    public ImmutableSortedDictionary<string, LinkAnswer> All { get; private set; }

    /// <summary>
    /// Of several hosts not one said anything, nor had most of them a name: it is then more likely that this machine hears nobody.
    /// </summary>
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

    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public void Save()
    {
        lock (_gate) LinkRecord.Write(_siteFolder, All);
    }
}

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

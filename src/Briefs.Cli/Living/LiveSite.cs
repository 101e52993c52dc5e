using Briefs.Cli.Building;
using Briefs.Cli.Commands;
using Briefs.Reading.Discovery;

namespace Briefs.Cli.Living;

/// <summary>
/// A site held in memory, whose state follows its files and what somebody is writing in an editor: after a change only what
/// has changed is read, and only what the change can touch is checked. Each state is what <c>check</c> would find.
/// One thread at a time may change it; <see cref="Now"/> may be read by all.
/// </summary>
internal sealed class LiveSite
{
    private readonly SiteRequest _request;
    private readonly Func<DateTimeOffset> _now;
    private Dictionary<string, FileStamp> _stamps;
    private SiteTexts _texts;
    private LiveReading _reading;
    private JudgedSite _judged;
    private volatile SiteState _state;

    // What was to be read when the disk failed, and still is.
    private DirtyPaths _owed = DirtyPaths.None;

    private LiveSite(SiteRequest request, Func<DateTimeOffset> now, Building.Progress progress)
    {
        (_request, _now) = (request with { SiteFolder = Path.GetFullPath(request.SiteFolder) }, now);
        _texts = new SiteTexts(_request.SiteFolder);
        // Before anything is read: a file that changes meanwhile is then of another time than its stamp, and is read again.
        _stamps = FolderStamps.Of(_request.SiteFolder, Path.Combine(_request.SiteFolder, ContentPaths.Evidence));
        _reading = LiveReading.Of(_texts, _request, progress);
        var at = _request with { AsOf = now() };
        _judged = JudgedSite.Of(_reading.Library, _reading.Found, at);
        _state = StateOf(at, 1);
    }

    /// <summary>The site as it is known now.</summary>
    public SiteState Now => _state;

    /// <summary>Where the kept copies are; absolute.</summary>
    public string EvidenceFolder => _reading.EvidenceFolder;

    /// <summary>Reads and checks the whole of a site.</summary>
    /// <param name="now">The time of each state; a clock, or always the time of <c>--as-of</c>.</param>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static LiveSite Open(SiteRequest request, Func<DateTimeOffset> now) => Open(request, now, new Building.Progress());

    /// <param name="progress">Is told how far it has come.</param>
    /// <inheritdoc cref="Open(SiteRequest, Func{DateTimeOffset})"/>
    public static LiveSite Open(SiteRequest request, Func<DateTimeOffset> now, Building.Progress progress)
    {
        var live = new LiveSite(request, now, progress);
        // What has been read lives long, and is put in its place now: else the first letters somebody types wait for it.
        GC.Collect();
        return live;
    }

    /// <summary>Somebody is writing a file: what they have is read in place of what is saved.</summary>
    /// <param name="path">Relative to the site's folder, with <c>/</c>. A brief or page that is not there yet is read all the same.</param>
    /// <param name="text">With any line ends; null when what is saved counts again.</param>
    public SiteState Write(string path, string? text)
    {
        var unsaved = text is null ? _texts.Unsaved.Remove(path) : _texts.Unsaved.SetItem(path, text);
        var comesOrGoes = unsaved.Count != _texts.Unsaved.Count && !StampOf(path).IsFile;
        _texts = _texts with { Unsaved = unsaved };
        return Read(new DirtyPaths(new HashSet<string>([path], StringComparer.Ordinal), comesOrGoes ? DirtyListing.Changed : DirtyListing.Same));
    }

    /// <summary>Something may have happened to files.</summary>
    /// <param name="paths">Absolute; those that have nothing to do with the site are passed over.</param>
    public SiteState Look(IEnumerable<string> paths)
    {
        var dirty = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths.Distinct(StringComparer.Ordinal).Where(IsOfSite))
        {
            var stamp = FileStamp.Of(path);
            // What is neither known nor a file any more was one of those that editors make and take away while they save.
            if (!stamp.IsFile && !_stamps.ContainsKey(path) && !FileStamp.IsAnythingAt(path)) continue;
            // Whatever comes or goes can change what others are taken for: two names that are one on Windows.
            if (!stamp.IsFile || !_stamps.TryGetValue(path, out var before) || !before.IsFile || IsPicture(path)) return LookEverywhere(paths);
            _stamps[path] = stamp;
            dirty.Add(NameOf(path));
        }

        return dirty.Count == 0 ? _state : Read(new DirtyPaths(dirty, DirtyListing.Same));
    }

    /// <summary>Anything may have happened: a branch was switched, or nobody was watching.</summary>
    /// <param name="certain">Absolute paths that have changed, even where size and time say nothing.</param>
    public SiteState LookEverywhere(IEnumerable<string> certain)
    {
        var stamps = FolderStamps.Of(_request.SiteFolder, _reading.EvidenceFolder);
        var dirty = certain.Where(IsOfSite).Concat(stamps.Where(s => !_stamps.TryGetValue(s.Key, out var before) || before != s.Value).Select(s => s.Key))
            .Concat(_stamps.Keys.Where(path => !stamps.ContainsKey(path)))
            .Select(NameOf).ToHashSet(StringComparer.Ordinal);
        _stamps = stamps;
        return dirty.Count == 0 && _owed == DirtyPaths.None ? Again() : Read(new DirtyPaths(dirty, DirtyListing.Changed));
    }

    // An embargo may have ended in the meantime.
    private SiteState Again()
    {
        var now = _now();
        return _reading.AsRead.Any(d => d.IsPublicAt(now) != d.IsPublicAt(_state.Request.AsOf)) ? Judge(_reading) : _state;
    }

    private SiteState Read(DirtyPaths dirty)
    {
        _owed = _owed.And(dirty);
        _reading = _reading.After(_texts, _owed);
        _owed = DirtyPaths.None;
        return Judge(_reading);
    }

    private SiteState Judge(LiveReading reading)
    {
        var at = _request with { AsOf = _now() };
        _judged = _judged.After(reading.Library, reading.Found, at);
        return _state = StateOf(at, _state.Number + 1);
    }

    private SiteState StateOf(SiteRequest at, long number) =>
        new(_reading, _judged, (at, _texts)) { Number = number };

    private FileStamp StampOf(string path) => _stamps.GetValueOrDefault(Path.GetFullPath(Path.Combine(_request.SiteFolder, path)), FileStamp.None);

    private string NameOf(string path) => LiveEvidence.NameOf(path, _request.SiteFolder);

    private bool IsOfSite(string path) =>
        IsIn(path, Path.Combine(_request.SiteFolder, ContentPaths.Content)) || IsIn(path, Path.Combine(_request.SiteFolder, ContentPaths.Templates)) || IsIn(path, _reading.EvidenceFolder);

    private static bool IsIn(string path, string folder) =>
        path == folder || (path.StartsWith(folder, StringComparison.Ordinal) && path[folder.Length] == Path.DirectorySeparatorChar);

    private static bool IsPicture(string path) => Path.GetExtension(path) is not (".md" or ".yml" or ".txt" or ".json" or ".html" or ".css" or ".js" or ".svg" or ".xml");
}

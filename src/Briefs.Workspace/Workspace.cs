using Briefs.Reading.Discovery;

namespace Briefs.Workspaces;

/// <summary>
/// A site that was read and checked, and follows its files and the unsaved text of an editor from then on: after a change only what has
/// changed is read, and only what the change can affect is checked. Each snapshot is what a new reading would give.
/// One thread at a time may change it; <see cref="Current"/> may be read by all.
/// </summary>
public sealed class Workspace
{
    private readonly WorkspaceOptions _options;
    private readonly Func<DateTimeOffset> _now;
    private Dictionary<string, FileStamp> _stamps = [];
    private SiteTexts _texts;
    private SiteContent _content;
    private Lazy<IncrementalChecker> _checker;
    private volatile WorkspaceSnapshot _current;

    // What is still to be read again, because the disk failed at the last attempt.
    private ChangeSet _pending = ChangeSet.None;

    private Workspace(WorkspaceOptions options, Func<DateTimeOffset> now, StageProgress progress, bool isWatched)
    {
        (_options, _now) = (options with { SiteFolder = Path.GetFullPath(options.SiteFolder) }, now);
        _texts = new SiteTexts(_options.SiteFolder) { Saved = options.KeepsBytes ? new(StringComparer.Ordinal) : null };
        // Before anything is read: a file that changes meanwhile has another time than its stamp then, and is read again.
        if (isWatched) _stamps = FileStamps.ReadAll(_options.SiteFolder, Path.Combine(_options.SiteFolder, ContentPaths.Evidence));
        _content = SiteContent.Read(_texts, _options, progress);
        var (at, content) = (_options with { AsOf = now() }, _content);
        _checker = new(() => IncrementalChecker.Check(content.Library, content.Diagnostics, at));
        _current = CreateSnapshot(at, 1);
    }

    /// <summary>The site as it is known now.</summary>
    public WorkspaceSnapshot Current => _current;

    /// <summary>Where the saved copies are; absolute.</summary>
    public string EvidenceFolder => _content.EvidenceFolder;

    /// <summary>Reads the whole of a site for one run. It is checked when its result is first asked for.</summary>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static Workspace Open(WorkspaceOptions options) => Open(options, new StageProgress());

    /// <param name="options">Which site, and how it is checked.</param>
    /// <param name="progress">Is told how many files are read.</param>
    /// <inheritdoc cref="Open(WorkspaceOptions)"/>
    public static Workspace Open(WorkspaceOptions options, StageProgress progress) =>
        new(options, () => options.AsOf, progress, isWatched: false);

    /// <summary>Reads what a site contains, for commands that neither compare its quotations nor publish it.</summary>
    /// <param name="siteFolder">Absolute.</param>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static WorkspaceSnapshot OpenContent(string siteFolder) => OpenContent(siteFolder, keepsBytes: false);

    /// <summary>The same for commands that change files.</summary>
    /// <inheritdoc cref="OpenContent(string)"/>
    public static WorkspaceSnapshot OpenToChange(string siteFolder) => OpenContent(siteFolder, keepsBytes: true);

    private static WorkspaceSnapshot OpenContent(string siteFolder, bool keepsBytes) => Open(new WorkspaceOptions
    {
        SiteFolder = siteFolder,
        AsOf = DateTimeOffset.UnixEpoch,
        Compares = false,
        KeepsBytes = keepsBytes,
    }).Current;

    /// <summary>Reads the whole of a site whose files are watched: each change after the beginning of this call can be applied.</summary>
    /// <param name="options">Which site, and how it is checked.</param>
    /// <param name="now">The time of each snapshot; a clock, or always the time of <c>--as-of</c>.</param>
    /// <param name="progress">Is told how many files are read.</param>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static Workspace OpenWatched(WorkspaceOptions options, Func<DateTimeOffset> now, StageProgress? progress = null)
    {
        var workspace = new Workspace(options, now, progress ?? new StageProgress(), isWatched: true);
        _ = workspace._checker.Value;
        // What has been read lives long, and is put in its place now: else the first letters that an editor types wait for it.
        GC.Collect();
        return workspace;
    }

    /// <summary>Reads again what may have changed.</summary>
    /// <exception cref="IOException">
    /// The disk fails; the same changes are tried again with the next ones. Also <see cref="UnauthorizedAccessException"/>.
    /// </exception>
    public WorkspaceSnapshot Apply(ChangeSet changes)
    {
        _pending = _pending.Merge(changes);
        _content = _content.Apply(_texts, _pending);
        _pending = ChangeSet.None;
        return Check(_content);
    }

    /// <summary>Reads the unsaved text of an editor in place of a saved file.</summary>
    /// <param name="path">Relative to the site's folder, with <c>/</c>. A brief or page that is not there yet is read all the same.</param>
    /// <param name="text">With any line ends; null when what is saved counts again.</param>
    public WorkspaceSnapshot WithUnsaved(string path, string? text)
    {
        var unsaved = text is null ? _texts.Unsaved.Remove(path) : _texts.Unsaved.SetItem(path, text);
        var comesOrGoes = unsaved.Count != _texts.Unsaved.Count && !GetStamp(path).IsFile;
        _texts = _texts with { Unsaved = unsaved };
        return Apply(new ChangeSet(new HashSet<string>([path], StringComparer.Ordinal), comesOrGoes));
    }

    /// <summary>Reads again those of some files that have changed.</summary>
    /// <param name="paths">Absolute; those that are not the site's are passed over.</param>
    public WorkspaceSnapshot ApplyFileEvents(IEnumerable<string> paths)
    {
        var all = paths.Distinct(StringComparer.Ordinal).ToList();
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in all.Where(IsOfSite))
        {
            var stamp = FileStamp.Read(path);
            // What is neither known nor a file any more was one of those that editors make and take away while they save.
            if (!stamp.IsFile && !_stamps.ContainsKey(path) && !FileStamp.IsAnythingAt(path)) continue;
            // Whatever comes or goes can change what others are taken for: two names that are one on Windows.
            if (!stamp.IsFile || !_stamps.TryGetValue(path, out var before) || !before.IsFile || IsPicture(path)) return Rescan(all);
            _stamps[path] = stamp;
            changed.Add(SitePath.Relative(path, _options.SiteFolder));
        }

        return changed.Count == 0 ? _current : Apply(new ChangeSet(changed, false));
    }

    /// <summary>Looks at every file again: a branch was switched, or nothing was watched.</summary>
    /// <param name="certain">Absolute paths that have changed, even where size and time say nothing.</param>
    public WorkspaceSnapshot Rescan(IEnumerable<string> certain)
    {
        var (stamps, known) = (FileStamps.ReadAll(_options.SiteFolder, _content.EvidenceFolder), _stamps);
        var changed = certain.Where(IsOfSite)
            .Concat(stamps.Where(s => !known.TryGetValue(s.Key, out var before) || before != s.Value).Select(s => s.Key))
            .Concat(known.Keys.Where(path => !stamps.ContainsKey(path)))
            .Select(path => SitePath.Relative(path, _options.SiteFolder)).ToHashSet(StringComparer.Ordinal);
        _stamps = stamps;
        return changed.Count == 0 && _pending == ChangeSet.None ? CheckEmbargoes() : Apply(new ChangeSet(changed, true));
    }

    /// <summary>Reads the saved copies again, and no other file: another run of Briefs may have written them.</summary>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public WorkspaceSnapshot ReloadSavedCopies()
    {
        var folder = SitePath.Relative(_content.EvidenceFolder, _options.SiteFolder);
        string[] paths = [folder, $"{folder}/{EvidenceLock.Name}"];
        return Apply(new ChangeSet(new HashSet<string>(paths, StringComparer.Ordinal), false));
    }

    // An embargo may have ended in the meantime.
    private WorkspaceSnapshot CheckEmbargoes()
    {
        var now = _now();
        return _content.DocumentsAsRead.Any(d => d.IsPublicAt(now) != d.IsPublicAt(_current.Options.AsOf)) ? Check(_content) : _current;
    }

    private WorkspaceSnapshot Check(SiteContent content)
    {
        var at = _options with { AsOf = _now() };
        _checker = _checker.IsValueCreated
            ? new(_checker.Value.Update(content.Library, content.Diagnostics, at))
            : new(() => IncrementalChecker.Check(content.Library, content.Diagnostics, at));
        return _current = CreateSnapshot(at, _current.Number + 1);
    }

    private WorkspaceSnapshot CreateSnapshot(WorkspaceOptions at, long number) => new(_content, _checker, _texts, at) { Number = number };

    private FileStamp GetStamp(string path) =>
        _stamps.GetValueOrDefault(Path.GetFullPath(Path.Combine(_options.SiteFolder, path)), FileStamp.None);

    private bool IsOfSite(string path) =>
        IsIn(path, Path.Combine(_options.SiteFolder, ContentPaths.Content))
        || IsIn(path, Path.Combine(_options.SiteFolder, ContentPaths.Templates))
        || IsIn(path, _content.EvidenceFolder);

    private static bool IsIn(string path, string folder) =>
        path == folder || (path.StartsWith(folder, StringComparison.Ordinal) && path[folder.Length] == Path.DirectorySeparatorChar);

    private static bool IsPicture(string path) =>
        Path.GetExtension(path) is not (".md" or ".yml" or ".txt" or ".json" or ".html" or ".css" or ".js" or ".svg" or ".xml");
}

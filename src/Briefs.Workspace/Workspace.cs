using Briefs.Reading.Discovery;

namespace Briefs.Workspaces;

/// <summary>
/// A site that is read and checked, and then updated from file changes and unsaved editor text: a change re-reads only what changed and
/// re-checks only what it can affect. Each snapshot equals a complete new reading. Only one thread at a time may change the workspace; any
/// thread may read <see cref="Current"/>.
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

    // Changes that could not be read because the disk failed at the last attempt.
    private ChangeSet _pending = ChangeSet.None;

    private Workspace(WorkspaceOptions options, Func<DateTimeOffset> now, StageProgress progress, bool isWatched)
    {
        (_options, _now) = (options with { SiteFolder = /* guard: bytes-network */ Path.GetFullPath(options.SiteFolder) }, now);
        _texts = new SiteTexts(_options.SiteFolder) { Saved = options.KeepsBytes ? new(StringComparer.Ordinal) : null };
        // Stamps are taken before reading: a file that changes meanwhile then differs from its stamp, and is read again.
        if (isWatched) _stamps = FileStamps.ReadAll(_options.SiteFolder, Path.Combine(_options.SiteFolder, ContentPaths.Evidence));
        _content = SiteContent.Read(_texts, _options, progress);
        var (at, content) = (_options with { AsOf = now() }, _content);
        _checker = new(() => IncrementalChecker.Check(content.Library, content.Diagnostics, at));
        _current = CreateSnapshot(at, 1);
    }

    /// <summary>The latest snapshot.</summary>
    public WorkspaceSnapshot Current => _current;

    /// <summary>The folder of the saved copies; absolute.</summary>
    public string EvidenceFolder => _content.EvidenceFolder;

    /// <summary>Reads a whole site for one run. It is checked when its result is first used.</summary>
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public static Workspace Open(WorkspaceOptions options) => Open(options, new StageProgress());

    /// <param name="options">Which site, and how to check it.</param>
    /// <param name="progress">Receives the number of files read.</param>
    /// <inheritdoc cref="Open(WorkspaceOptions)"/>
    public static Workspace Open(WorkspaceOptions options, StageProgress progress) =>
        new(options, () => options.AsOf, progress, isWatched: false);

    /// <summary>Reads the content of a site, for commands that neither compare its quotations nor publish it.</summary>
    /// <param name="siteFolder">Absolute.</param>
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public static WorkspaceSnapshot OpenContent(string siteFolder) => OpenContent(siteFolder, keepsBytes: false);

    /// <summary>Same as <see cref="OpenContent(string)"/>, for commands that change files.</summary>
    /// <inheritdoc cref="OpenContent(string)"/>
    public static WorkspaceSnapshot OpenToChange(string siteFolder) => OpenContent(siteFolder, keepsBytes: true);

    private static WorkspaceSnapshot OpenContent(string siteFolder, bool keepsBytes) => Open(new WorkspaceOptions
    {
        SiteFolder = siteFolder,
        AsOf = DateTimeOffset.UnixEpoch,
        Compares = false,
        KeepsBytes = keepsBytes,
    }).Current;

    /// <summary>Reads a whole site whose files are watched: changes since the beginning of this call can be applied.</summary>
    /// <param name="options">Which site, and how to check it.</param>
    /// <param name="now">The time of each snapshot: a clock, or always the value of <c>--as-of</c>.</param>
    /// <param name="progress">Receives the number of files read.</param>
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public static Workspace OpenWatched(WorkspaceOptions options, Func<DateTimeOffset> now, StageProgress? progress = null)
    {
        var workspace = new Workspace(options, now, progress ?? new StageProgress(), isWatched: true);
        workspace._checker.Value.PrepareUpdates();
        // The content lives long: promoting it to an older generation now keeps this work out of the first edits.
        GC.Collect();
        return workspace;
    }

    /// <summary>Reads again what may have changed.</summary>
    /// <exception cref="IOException">
    /// A file cannot be read; its changes are retried with the next ones. Also throws <see cref="UnauthorizedAccessException"/>.
    /// </exception>
    public WorkspaceSnapshot Apply(ChangeSet changes)
    {
        _pending = _pending.Merge(changes);
        _content = _content.Apply(_texts, _pending);
        _pending = ChangeSet.None;
        return Check(_content);
    }

    /// <summary>Replaces a saved file by the unsaved text of an editor.</summary>
    /// <param name="path">Relative to the site's folder, with <c>/</c>. The file need not exist yet.</param>
    /// <param name="text">With any line endings; null to use the saved file again.</param>
    public WorkspaceSnapshot WithUnsaved(string path, string? text)
    {
        var unsaved = text is null ? _texts.Unsaved.Remove(path) : _texts.Unsaved.SetItem(path, text);
        var comesOrGoes = unsaved.Count != _texts.Unsaved.Count && !GetStamp(path).IsFile;
        _texts = _texts with { Unsaved = unsaved };
        return Apply(new ChangeSet(new HashSet<string>([path], StringComparer.Ordinal), comesOrGoes));
    }

    /// <summary>Reads again those of the given files that changed.</summary>
    /// <param name="paths">Absolute; paths outside the site are ignored.</param>
    public WorkspaceSnapshot ApplyFileEvents(IEnumerable<string> paths)
    {
        var all = InAllForms(paths).Distinct(StringComparer.Ordinal).ToList();
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in all.Where(IsOfSite))
        {
            var stamp = FileStamp.Read(path);
            // Neither known before nor existing now: a temporary file that an editor created and deleted while saving.
            if (!stamp.IsFile && !_stamps.ContainsKey(path) && !FileStamp.IsAnythingAt(path)) continue;
            // An added or removed file can affect others, for example when two names differ only in case.
            if (!stamp.IsFile || !_stamps.TryGetValue(path, out var before) || !before.IsFile || IsPicture(path)) return Rescan(all);
            _stamps[path] = stamp;
            changed.Add(SitePath.Relative(path, _options.SiteFolder));
        }

        return changed.Count == 0 ? _current : Apply(new ChangeSet(changed, false));
    }

    /// <summary>Compares the stamps of all files, for example after a branch switch or when files are not watched.</summary>
    /// <param name="certain">Absolute paths that did change, even if size and time are the same.</param>
    public WorkspaceSnapshot Rescan(IEnumerable<string> certain)
    {
        var (stamps, known) = (FileStamps.ReadAll(_options.SiteFolder, _content.EvidenceFolder), _stamps);
        var changed = InAllForms(certain).Where(IsOfSite)
            .Concat(stamps.Where(s => !known.TryGetValue(s.Key, out var before) || before != s.Value).Select(s => s.Key))
            .Concat(known.Keys.Where(path => !stamps.ContainsKey(path)))
            .Select(path => SitePath.Relative(path, _options.SiteFolder)).ToHashSet(StringComparer.Ordinal);
        _stamps = stamps;
        return changed.Count == 0 && _pending == ChangeSet.None ? CheckEmbargoes() : Apply(new ChangeSet(changed, true));
    }

    /// <summary>Reads only the saved copies again, because another run of Briefs may have written them.</summary>
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public WorkspaceSnapshot ReloadSavedCopies()
    {
        var folder = SitePath.Relative(_content.EvidenceFolder, _options.SiteFolder);
        string[] paths = [folder, $"{folder}/{EvidenceLock.Name}"];
        return Apply(new ChangeSet(new HashSet<string>(paths, StringComparer.Ordinal), false));
    }

    // An embargo may have ended since the last snapshot.
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

    // macOS finds a file by its composed and by its decomposed name, and may report either, whatever the name on the disk is.
    private List<string> InAllForms(IEnumerable<string> paths)
    {
        var all = paths.ToList();
        var unknown = all.Where(path => /* guard: events-composed */ !_stamps.ContainsKey(path) && !Ascii.IsValid(path)).ToList();
        if (unknown.Count == 0) return all;
        // One pass over the files for all paths: an unpacked archive may report thousands.
        var known = _stamps.Keys.Where(path => !Ascii.IsValid(path)).ToLookup(Composed, StringComparer.Ordinal);
        all.AddRange(unknown.SelectMany(path => known[Composed(path)]));
        return all;
    }

    private static string Composed(string path) => NormalForm.Convert(path, NormalizationForm.FormC);

    private FileStamp GetStamp(string path) =>
        _stamps.GetValueOrDefault(Path.GetFullPath(Path.Combine(_options.SiteFolder, path)), FileStamp.None);

    private bool IsOfSite(string path) =>
        IsIn(path, Path.Combine(_options.SiteFolder, ContentPaths.Content))
        || IsIn(path, Path.Combine(_options.SiteFolder, ContentPaths.Templates))
        || IsIn(path, _content.EvidenceFolder);

    private static bool IsIn(string path, string folder) =>
        path == folder || (path.StartsWith(folder, StringComparison.Ordinal) && path[folder.Length] == Path.DirectorySeparatorChar);

    private static bool IsPicture(string path) =>
        Path.GetExtension(path) is not (".md" or ".yml" or ".txt" or ".json" or ".html" or ".css" or ".js" or ".xml");
}

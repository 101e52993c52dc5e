using System.Diagnostics;
using Briefs.Cli.Output;
using Briefs.Reading.Discovery;
using Briefs.Workspaces;

namespace Briefs.Cli.Serve;

/// <summary>
/// Keeps the view of a site up to date with its files. Never stops at an error: a file that cannot be read is tried again, and until then
/// the last view stays.
/// </summary>
internal sealed class WatchLoop : IDisposable
{
    // Editors save in several steps: a save is complete after this time without events, …
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(20);

    // … or at the latest after this time, if events never stop.
    private static readonly TimeSpan s_longest = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan s_again = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_oftenest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_seldomest = TimeSpan.FromSeconds(30);

    private readonly WorkspaceOptions _options;
    private readonly Func<DateTimeOffset> _now;
    private readonly PictureCopies _copies;
    private Workspace _workspace;
    private readonly FolderWatcher _watch;
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TimeSpan _lookTook;
    private bool _isAnythingChanged;
    private Exception? _bug;

    private WatchLoop(WorkspaceOptions options, Func<DateTimeOffset> now, Workspace workspace, PictureCopies copies)
    {
        (_options, _now, _workspace, _copies) = (options, now, workspace, copies);
        _watch = new FolderWatcher(options.SiteFolder, workspace.EvidenceFolder);
        // The first look finds changes between the first reading and the start of the watcher.
        _isAnythingChanged = true;
        Now = new ServedVersion(1, PreviewSite.Create(workspace.Current, copies, null), null);
    }

    private Action<Exception> OnBug { get; init; } = _ => { };

    /// <summary>The current view.</summary>
    public ServedVersion Now { get; private set; }

    /// <summary>Reads a whole site and starts to watch it.</summary>
    /// <param name="now">Returns the time for each state.</param>
    /// <param name="onBug">Called for a bug in Briefs; the next change reads the site again.</param>
    /// <param name="copies">Makes the smaller copies of pictures.</param>
    public static WatchLoop Begin(
        WorkspaceOptions options, Func<DateTimeOffset> now, StageProgress progress, Action<Exception> onBug, PictureCopies copies) =>
        new(options, now, Workspace.OpenWatched(options, now, progress), copies) { OnBug = onBug };

    /// <summary>Updates the view until cancellation.</summary>
    public async Task Run(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            if (await Collect(end)) Look();
        }
    }

    /// <summary>Waits for a view with another number than this.</summary>
    public async Task<ServedVersion> WaitForChange(long number, CancellationToken end)
    {
        while (Now.Number == number) await Volatile.Read(ref _next).Task.WaitAsync(end);
        return Now;
    }

    public void Dispose() => _watch.Dispose();

    // Waits for a change and the end of the save. Returns false after cancellation.
    private async Task<bool> Collect(CancellationToken end)
    {
        using var rest = CancellationTokenSource.CreateLinkedTokenSource(end);
        rest.CancelAfter(_isAnythingChanged ? s_again : Pause);
        try
        {
            Take(await _watch.Changes.ReadAsync(rest.Token));
            var began = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(began) < s_longest)
            {
                while (_watch.Changes.TryRead(out var more)) Take(more);
                await Task.Delay(s_quiet, end);
                if (!_watch.Changes.TryPeek(out _)) break;
            }
        }
        catch (OperationCanceledException)
        {
            // No events for a while: scans all files.
            _isAnythingChanged = true;
        }

        return !end.IsCancellationRequested;
    }

    // Scans take at most a fiftieth of the time: the longer one takes, the longer the pause.
    private TimeSpan Pause => TimeSpan.FromTicks(Math.Clamp(_lookTook.Ticks * 50, s_oftenest.Ticks, s_seldomest.Ticks));

    private void Take(string? path)
    {
        if (path is null) _isAnythingChanged = true;
        else _changed.Add(path);
    }

    private void Look()
    {
        if (!_watch.IsWhole)
        {
            _watch.Renew(_workspace.EvidenceFolder);
            _isAnythingChanged = true;
        }

        var before = Now;
        var (state, fault) = Read();
        if (ReferenceEquals(state, before.View.State) && fault == before.Fault) return;
        Now = new ServedVersion(before.Number + 1, ReferenceEquals(state, before.View.State) ? before.View
            : PreviewSite.Create(state, _copies, before.View), fault);
        Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    private (WorkspaceSnapshot State, string? Fault) Read()
    {
        if (!ContentFinder.IsSite(_options.SiteFolder))
        {
            _isAnythingChanged = true;
            return (_workspace.Current, "The folder content/ is missing. The preview shows the last version until the folder is restored.");
        }

        if (_bug is not null && _changed.Count == 0) return (_workspace.Current, Now.Fault);
        try
        {
            if (_bug is not null) _workspace = Workspace.OpenWatched(_options, _now);
            _bug = null;
            var began = Stopwatch.GetTimestamp();
            var state = _isAnythingChanged ? _workspace.Rescan(_changed) : _workspace.ApplyFileEvents(_changed);
            if (_isAnythingChanged) _lookTook = Stopwatch.GetElapsedTime(began);
            _isAnythingChanged = false;
            _changed.Clear();
            return (state, null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _isAnythingChanged = true;
            return (_workspace.Current, fault.Message);
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            // The preview goes on for the person who is writing: an old view for a moment is better than none.
            _bug = bug;
            _isAnythingChanged = false;
            _changed.Clear();
            OnBug(bug);
            return (_workspace.Current,
                $"This is a bug in Briefs, not an error in your text ({bug.GetType().Name}). The terminal shows how to report it. "
                    + "Briefs tries again after the next change.");
        }
    }
}

/// <summary>One version of the preview.</summary>
/// <param name="Number">Counts the versions, from 1.</param>
/// <param name="View">The newest state that could be read.</param>
/// <param name="Fault">Why the newest state cannot be read, for an editor; null if it could be read.</param>
internal sealed record ServedVersion(long Number, PreviewSite View, string? Fault);

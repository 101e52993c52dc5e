using System.Diagnostics;
using Briefs.Reading.Discovery;
using Briefs.Workspaces;

namespace Briefs.Cli.Serve;

/// <summary>
/// Keeps what is seen of a site up with its files. Goes on after anything: what cannot be read now is tried again, and until
/// then the site is seen as it was.
/// </summary>
internal sealed class FollowSite : IDisposable
{
    // Editors write in several strokes: a stroke is over when nothing has happened for so long, …
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(20);

    // … or when this has passed, for a program that never stops.
    private static readonly TimeSpan s_longest = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan s_again = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_oftenest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_seldomest = TimeSpan.FromSeconds(30);

    private readonly WorkspaceOptions _options;
    private readonly Func<DateTimeOffset> _now;
    private Workspace _workspace;
    private readonly WatchFolders _watch;
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TimeSpan _lookTook;
    private bool _isAnythingChanged;
    private Exception? _bug;

    private FollowSite(WorkspaceOptions options, Func<DateTimeOffset> now, Workspace workspace)
    {
        (_options, _now, _workspace) = (options, now, workspace);
        _watch = new WatchFolders(options.SiteFolder, workspace.EvidenceFolder);
        // What has changed between the reading and the watch is found at the first look.
        _isAnythingChanged = true;
        Now = new Sight(1, SiteView.Create(workspace.Current, null), null);
    }

    private Action<Exception> OnBug { get; init; } = _ => { };

    /// <summary>What is seen now.</summary>
    public Sight Now { get; private set; }

    /// <summary>Reads the whole of a site, and begins to watch it.</summary>
    /// <param name="now">The time of each state.</param>
    /// <param name="onBug">Is told of a fault of ours, which ends nothing: the next change begins anew.</param>
    public static FollowSite Begin(
        WorkspaceOptions options, Func<DateTimeOffset> now, StageProgress progress, Action<Exception> onBug) =>
        new(options, now, Workspace.OpenWatched(options, now, progress)) { OnBug = onBug };

    /// <summary>Follows the files until the end.</summary>
    public async Task Run(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            if (await Collect(end)) Look();
        }
    }

    /// <summary>Waits until something else than this is seen.</summary>
    public async Task<Sight> WaitForChange(long number, CancellationToken end)
    {
        while (Now.Number == number) await Volatile.Read(ref _next).Task.WaitAsync(end);
        return Now;
    }

    public void Dispose() => _watch.Dispose();

    // Waits for a change, then for the end of it. False when the end of all has come.
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
            // Nothing was told for a while: one looks for oneself.
            _isAnythingChanged = true;
        }

        return !end.IsCancellationRequested;
    }

    // Where looking takes long it is done seldom: it never costs more than a fiftieth of the time.
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
        Now = new Sight(before.Number + 1, ReferenceEquals(state, before.View.State) ? before.View
            : SiteView.Create(state, before.View), fault);
        Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    private (WorkspaceSnapshot State, string? Fault) Read()
    {
        if (!FindContent.IsSite(_options.SiteFolder))
        {
            _isAnythingChanged = true;
            return (_workspace.Current, "There is no folder content/ here any more. Its pages are shown as they were, until it is back.");
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
            // Somebody is writing, and would lose more by a server that is gone than by one that is behind for a moment.
            _bug = bug;
            _isAnythingChanged = false;
            _changed.Clear();
            OnBug(bug);
            return (_workspace.Current,
                $"This is a fault of Briefs, not of your texts ({bug.GetType().Name}). The terminal says what to report. Go on writing: "
                    + "it is tried again at the next change.");
        }
    }
}

/// <summary>What there is to be seen of a site at one moment.</summary>
/// <param name="Number">Counts what was seen, from 1.</param>
/// <param name="View">The newest state that could be read.</param>
/// <param name="Fault">Why nothing newer can be read, for an editor; null when all is well.</param>
internal sealed record Sight(long Number, SiteView View, string? Fault);

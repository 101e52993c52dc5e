using System.Threading.Channels;
using Briefs.Reading.Discovery;

namespace Briefs.Cli.Serve;

/// <summary>
/// Reports changed files with the file watcher of the system. Some events may be lost, so the caller must also scan all files from time to
/// time.
/// </summary>
internal sealed class FolderWatcher : IDisposable
{
    private static readonly NotifyFilters s_filters =
        NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size;

    private readonly string _siteFolder;
    private readonly Channel<string?> _changes = Channel.CreateUnbounded<string?>(new UnboundedChannelOptions { SingleReader = true });
    private readonly List<FileSystemWatcher> _watchers = [];
    private string _evidenceFolder;

    public FolderWatcher(string siteFolder, string evidenceFolder)
    {
        (_siteFolder, _evidenceFolder) = (siteFolder, evidenceFolder);
        Begin();
    }

    /// <summary>Absolute paths; null if anything may have changed.</summary>
    public ChannelReader<string?> Changes => _changes.Reader;

    /// <summary>Whether the watched folders still exist and are the same as at the start.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Restarts the watch after a folder was created, deleted or replaced.</summary>
    public void Renew(string evidenceFolder)
    {
        End();
        _evidenceFolder = evidenceFolder;
        Begin();
    }

    public void Dispose() => End();

    private void Begin()
    {
        IsWhole = true;
        var content = Path.Combine(_siteFolder, ContentPaths.Content);
        // Without subfolders: the built site and other folders may contain any number of files.
        Watch(_siteFolder, IncludeSubfolders.No);
        Watch(content, IncludeSubfolders.Yes);
        Watch(Path.Combine(_siteFolder, ContentPaths.Templates), IncludeSubfolders.Yes);
        if (!_evidenceFolder.StartsWith(content + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            Watch(_evidenceFolder, IncludeSubfolders.Yes);
    }

    private void Watch(string folder, IncludeSubfolders deep)
    {
        if (!Directory.Exists(folder)) return;
        try
        {
            var watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = deep == IncludeSubfolders.Yes,
                NotifyFilter = s_filters,
                InternalBufferSize = 64 * 1024,
            };
            watcher.Changed += (_, change) => Tell(change.FullPath);
            watcher.Created += (_, change) => Tell(change.FullPath);
            watcher.Deleted += (_, change) => Tell(change.FullPath);
            watcher.Renamed += (_, change) =>
            {
                Tell(change.OldFullPath);
                Tell(change.FullPath);
            };
            watcher.Error += (_, _) =>
            {
                IsWhole = false;
                _changes.Writer.TryWrite(null);
            };
            _watchers.Add(watcher);
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The limit of watched folders is reached, or the folder was just deleted; regular scans find the changes.
            IsWhole = false;
        }
    }

    private void Tell(string path)
    {
        // The watched folders themselves report their own creation and deletion here.
        if (Path.GetDirectoryName(path) == _siteFolder || path == _evidenceFolder) IsWhole = false;
        _changes.Writer.TryWrite(path);
    }

    private void End()
    {
        foreach (var watcher in _watchers) watcher.Dispose();
        _watchers.Clear();
    }

    private enum IncludeSubfolders
    {
        No,
        Yes,
    }
}

using Briefs.Reading.Discovery;
using Briefs.Workspaces;

namespace Briefs.LanguageServer;

/// <summary>A site that has open files in the editor.</summary>
internal sealed class SessionWorkspace
{
    private readonly Workspace _workspace;

    // Texts of the editor that were not passed to the workspace yet, by path.
    private readonly Dictionary<string, string?> _unsaved = new(StringComparer.Ordinal);

    private SessionWorkspace(string folder, Workspace workspace) =>
        (Folder, _workspace, Names) = (folder, workspace, SymbolIndex.Create(workspace.Current.Library));

    /// <summary>Absolute.</summary>
    public string Folder { get; }

    /// <summary>The index of the last state that was queried.</summary>
    public SymbolIndex Names { get; }

    /// <exception cref="IOException">The disk fails. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public static SessionWorkspace Open(string folder, TimeProvider clock, AbsentFiles absent) => new(folder, Workspace.OpenWatched(
        new WorkspaceOptions { SiteFolder = folder, AsOf = clock.GetUtcNow(), Absent = absent }, clock.GetUtcNow));

    /// <summary>
    /// Returns the folder of the site that a file belongs to: the nearest one above it with a <c>content/</c>; null if none exists.
    /// </summary>
    public static string? FolderOf(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (path.StartsWith(Path.Combine(folder, ContentPaths.Content) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                && ContentFinder.IsSite(folder)) return folder;
        }

        return null;
    }

    /// <summary>Relative to the folder, with <c>/</c>.</summary>
    public string NameOf(string path) => Path.GetRelativePath(Folder, path).Replace('\\', '/');

    /// <summary>Sets an unsaved text, which is read at the next call of <see cref="Current"/>.</summary>
    /// <param name="text">Null to use the saved file again.</param>
    public void Write(string name, string? text) => _unsaved[name] = text;

    /// <summary>Reports changed files on the disk.</summary>
    public void Look(IEnumerable<string> paths) => _workspace.ApplyFileEvents(paths);

    /// <summary>Returns the site with all changes so far.</summary>
    public WorkspaceSnapshot Current()
    {
        foreach (var (name, text) in _unsaved.ToList())
        {
            _workspace.WithUnsaved(name, text);
            _unsaved.Remove(name);
        }

        return _workspace.Current;
    }

    /// <summary>The last checked state, which may not include the latest changes.</summary>
    public WorkspaceSnapshot Last => _workspace.Current;
}

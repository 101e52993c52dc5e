using Briefs.Reading.Discovery;
using Briefs.Workspaces;

namespace Briefs.LanguageServer;

/// <summary>A site of which files are open in the editor.</summary>
internal sealed class EditorSite
{
    private readonly Workspace _workspace;

    // What the editor has and the site does not know yet, by path.
    private readonly Dictionary<string, string?> _unsaved = new(StringComparer.Ordinal);

    private EditorSite(string folder, Workspace workspace) =>
        (Folder, _workspace, Names) = (folder, workspace, SiteNames.Create(workspace.Current.Library));

    /// <summary>Absolute.</summary>
    public string Folder { get; }

    /// <summary>What is asked for of the whole site, as of the state that was last asked about.</summary>
    public SiteNames Names { get; }

    public bool IsBehind => _unsaved.Count > 0;

    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static EditorSite Open(string folder, TimeProvider clock) =>
        new(folder, Workspace.OpenWatched(new WorkspaceOptions { SiteFolder = folder, AsOf = clock.GetUtcNow() }, clock.GetUtcNow));

    /// <summary>
    /// The folder of the site that a file belongs to: the nearest with a <c>content/</c> above it; null when there is none.
    /// </summary>
    public static string? FolderOf(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (path.StartsWith(Path.Combine(folder, ContentPaths.Content) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                && FindContent.IsSite(folder)) return folder;
        }

        return null;
    }

    /// <summary>Relative to the folder, with <c>/</c>.</summary>
    public string NameOf(string path) => Path.GetRelativePath(Folder, path).Replace('\\', '/');

    /// <summary>What is written is read when the site is next looked at.</summary>
    /// <param name="text">Null when what is saved counts again.</param>
    public void Write(string name, string? text) => _unsaved[name] = text;

    /// <summary>Files have changed on the disk.</summary>
    public void Look(IEnumerable<string> paths) => _workspace.ApplyFileEvents(paths);

    /// <summary>The site with everything that is written so far.</summary>
    public WorkspaceSnapshot Current()
    {
        foreach (var (name, text) in _unsaved.ToList())
        {
            _workspace.WithUnsaved(name, text);
            _unsaved.Remove(name);
        }

        return _workspace.Current;
    }

    /// <summary>The site as it was last read: a moment behind while somebody types.</summary>
    public WorkspaceSnapshot Last => _workspace.Current;
}

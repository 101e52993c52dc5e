using System.Text.Json.Nodes;
using System.Text.Json;
using Briefs.LanguageServer.Completion;
using Briefs.LanguageServer.Handlers;
using Briefs.LanguageServer.Protocol;
using Briefs.Reading.Discovery;
using Briefs.Workspaces;

namespace Briefs.LanguageServer;

/// <summary>The open documents of one editor, and the handlers of its messages. Not thread-safe: one message at a time.</summary>
internal sealed class Session(MessageWriter editor, TimeProvider clock, string version)
{
    private readonly Dictionary<string, OpenDocument> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SessionWorkspace> _sites = new(StringComparer.Ordinal);

    // The last diagnostics sent for each open file, so that unchanged ones are not sent again.
    private readonly Dictionary<string, string> _told = new(StringComparer.Ordinal);

    /// <summary>Files of the site that its folder lacks.</summary>
    public AbsentFiles Absent { get; init; } = AbsentFiles.None;

    private bool _watchesFiles;
    private string? _root;

    /// <summary>The kind of text that the editor can insert.</summary>
    public InsertTextFormat Writes { get; private set; }

    /// <summary>
    /// Whether there are changes whose diagnostics were not sent yet. A request may have checked them meanwhile: VS Code asks for the
    /// outline and for quick fixes directly after it opens a file.
    /// </summary>
    public bool IsBehind { get; private set; }

    public JsonObject Initialize(JsonElement given)
    {
        var folder = given.Items("workspaceFolders").Select(f => f.Text("uri")).FirstOrDefault(u => u is not null) ?? given.Text("rootUri");
        _root = folder is null ? null : FileUri.PathOf(folder);
        _watchesFiles = given.Part("capabilities").Part("workspace").Part("didChangeWatchedFiles").IsTrue("dynamicRegistration");
        Writes = given.Part("capabilities").Part("textDocument").Part("completion").Part("completionItem").IsTrue("snippetSupport")
            ? InsertTextFormat.Snippets : InsertTextFormat.PlainText;
        return Capabilities.Ours(version);
    }

    public void Initialized()
    {
        if (_watchesFiles) editor.Ask("client/registerCapability", Capabilities.WatchedFiles());
        if (_root is not null && ContentFinder.IsSite(_root)) SiteIn(_root);
    }

    public void DidOpen(JsonElement given)
    {
        var document = given.Part("textDocument");
        if (document.Text("uri") is not { } address || document.Text("text") is not { } text) return;
        Take(new OpenDocument(address, document.Number("version") ?? 0, text.Length <= OpenDocument.MaxLength ? text : ""));
    }

    public void DidChange(JsonElement given)
    {
        var version = given.Part("textDocument").Number("version");
        // A message with an older version is ignored.
        if (given.Document() is not { } address || !_open.TryGetValue(address, out var open) || version <= open.Version) return;
        Take(open.ApplyChanges(version ?? open.Version, given.Items("contentChanges")));
    }

    public void DidClose(JsonElement given)
    {
        if (given.Document() is not { } address || !_open.Remove(address)) return;
        _told.Remove(address);
        IsBehind = true;
        if (FileUri.PathOf(address) is { } path && SiteOf(path) is { } site) site.Write(site.NameOf(path), null);
        editor.Notify("textDocument/publishDiagnostics", new JsonObject { ["uri"] = address, ["diagnostics"] = new JsonArray() });
    }

    public void DidSave(JsonElement given)
    {
        if (given.Document() is not { } address || FileUri.PathOf(address) is not { } path) return;
        SiteOf(path)?.Look([path]);
        IsBehind = true;
    }

    public void FilesChanged(JsonElement given)
    {
        var paths = given.Items("changes").Select(c => c.Text("uri")).OfType<string>().Select(FileUri.PathOf).OfType<string>();
        foreach (var group in paths.GroupBy(SiteOf).Where(g => g.Key is not null)) group.Key!.Look(group);
        Tell();
    }

    /// <summary>Checks all changes, and sends the diagnostics of the open files.</summary>
    public void Tell()
    {
        IsBehind = false;
        foreach (var document in _open.Values)
        {
            if (FileUri.PathOf(document.Address) is not { } path || SiteOf(path) is not { } site) continue;
            var found = site.Current().GetDiagnostics(site.NameOf(path))
                .Select(f => DiagnosticWriter.Write(f, name => AddressOf(site, name)));
            var parameters = new JsonObject
            {
                ["uri"] = document.Address,
                ["version"] = document.Version,
                ["diagnostics"] = new JsonArray([.. found]),
            };
            var told = parameters.ToJsonString();
            if (_told.GetValueOrDefault(document.Address) == told) continue;
            _told[document.Address] = told;
            editor.Notify("textDocument/publishDiagnostics", parameters);
        }
    }

    /// <summary>Returns the place of a request, in the site with all changes; null if the file does not belong to a site.</summary>
    public CursorContext? GlanceAt(JsonElement given, Position place) =>
        SiteAsked(given) is var (site, name) ? Make(site, name, place) : null;

    /// <summary>
    /// As <see cref="GlanceAt"/>, but uses the current text of the editor and the last checked state of the site: for answers while the
    /// user types.
    /// </summary>
    public CursorContext? QuickGlanceAt(JsonElement given, Position place)
    {
        if (SiteAsked(given) is not var (site, name) || given.Document() is not { } address || !_open.TryGetValue(address, out var open))
            return null;
        var text = FileText.Create(name, open.Text.ReplaceLineEndings("\n"));
        return GlanceOf(site, site.Last, text, place);
    }

    /// <summary>Returns the site of a file with all changes, and the file's path in it; null if it belongs to no site.</summary>
    public (WorkspaceSnapshot Site, string Path)? FindSite(string address) =>
        FileUri.PathOf(address) is { } path && SiteOf(path) is { } site ? (site.Current(), site.NameOf(path)) : null;

    private CursorContext? Make(SessionWorkspace site, string name, Position place)
    {
        var state = site.Current();
        return state.FindText(name) is { } text ? GlanceOf(site, state, text, place) : null;
    }

    private CursorContext GlanceOf(SessionWorkspace site, WorkspaceSnapshot state, FileText text, Position place) =>
        new(state, text, PositionMapper.OffsetOf(text.File.Lines, place), other => AddressOf(site, other)) { Follow = site.Names.Follow };

    private (SessionWorkspace Site, string Name)? SiteAsked(JsonElement given) =>
        given.Document() is { } address && FileUri.PathOf(address) is { } path && SiteOf(path) is { } site ? (site, site.NameOf(path))
            : null;

    private void Take(OpenDocument document)
    {
        _open[document.Address] = document;
        IsBehind = true;
        if (FileUri.PathOf(document.Address) is { } path && SiteOf(path) is { } site) site.Write(site.NameOf(path), document.Text);
    }

    private SessionWorkspace? SiteOf(string path) => SessionWorkspace.FolderOf(path) is { } folder ? SiteIn(folder) : null;

    private SessionWorkspace SiteIn(string folder)
    {
        if (!_sites.TryGetValue(folder, out var site)) _sites.Add(folder, site = SessionWorkspace.Open(folder, clock, Absent));
        return site;
    }

    // An open file keeps the URI that the editor sent: the editor may encode the same path differently.
    private string AddressOf(SessionWorkspace site, string name)
    {
        var path = Path.GetFullPath(Path.Combine(site.Folder, name));
        return _open.Keys.FirstOrDefault(address => FileUri.PathOf(address) == path) ?? FileUri.FromPath(path);
    }
}

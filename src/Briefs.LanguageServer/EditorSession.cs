using System.Text.Json.Nodes;
using System.Text.Json;
using Briefs.LanguageServer.Completion;
using Briefs.LanguageServer.Handlers;
using Briefs.LanguageServer.Protocol;
using Briefs.Reading.Discovery;
using Briefs.Workspaces;

namespace Briefs.LanguageServer;

/// <summary>What one editor has open, and the answers to what it asks. One message at a time.</summary>
internal sealed class EditorSession(WriteMessages editor, TimeProvider clock, string version)
{
    private readonly Dictionary<string, OpenDocument> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EditorSite> _sites = new(StringComparer.Ordinal);

    // What was last told of each open file: the same is not told again.
    private readonly Dictionary<string, string> _told = new(StringComparer.Ordinal);

    private bool _watchesFiles;
    private string? _root;

    /// <summary>What the editor can insert.</summary>
    public Writes Writes { get; private set; }

    /// <summary>Whether something is written that nobody has looked at yet.</summary>
    public bool IsBehind => _sites.Values.Any(s => s.IsBehind);

    public JsonObject Initialize(JsonElement given)
    {
        var folder = given.Items("workspaceFolders").Select(f => f.Text("uri")).FirstOrDefault(u => u is not null) ?? given.Text("rootUri");
        _root = folder is null ? null : FileAddress.PathOf(folder);
        _watchesFiles = given.Part("capabilities").Part("workspace").Part("didChangeWatchedFiles").IsTrue("dynamicRegistration");
        Writes = given.Part("capabilities").Part("textDocument").Part("completion").Part("completionItem").IsTrue("snippetSupport")
            ? Writes.Snippets : Writes.PlainText;
        return Capabilities.Ours(version);
    }

    public void Initialized()
    {
        if (_watchesFiles) editor.Ask("client/registerCapability", Capabilities.WatchedFiles());
        if (_root is not null && FindContent.IsSite(_root)) SiteIn(_root);
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
        // An older text than the one at hand is no news.
        if (given.Document() is not { } address || !_open.TryGetValue(address, out var open) || version <= open.Version) return;
        Take(open.ApplyChanges(version ?? open.Version, given.Items("contentChanges")));
    }

    public void DidClose(JsonElement given)
    {
        if (given.Document() is not { } address || !_open.Remove(address)) return;
        _told.Remove(address);
        if (FileAddress.PathOf(address) is { } path && SiteOf(path) is { } site) site.Write(site.NameOf(path), null);
        editor.Notify("textDocument/publishDiagnostics", new JsonObject { ["uri"] = address, ["diagnostics"] = new JsonArray() });
    }

    public void DidSave(JsonElement given)
    {
        if (given.Document() is { } address && FileAddress.PathOf(address) is { } path) SiteOf(path)?.Look([path]);
    }

    public void FilesChanged(JsonElement given)
    {
        var paths = given.Items("changes").Select(c => c.Text("uri")).OfType<string>().Select(FileAddress.PathOf).OfType<string>();
        foreach (var group in paths.GroupBy(SiteOf).Where(g => g.Key is not null)) group.Key!.Look(group);
        Tell();
    }

    /// <summary>Looks at everything that is written, and tells what is found in the open files.</summary>
    public void Tell()
    {
        foreach (var document in _open.Values)
        {
            if (FileAddress.PathOf(document.Address) is not { } path || SiteOf(path) is not { } site) continue;
            var found = site.Current().GetDiagnostics(site.NameOf(path))
                .Select(f => WriteDiagnostics.Write(f, name => AddressOf(site, name)));
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

    /// <summary>The place that a question is about, in the site with all that is written; null where it is no file of a site.</summary>
    public Glance? GlanceAt(JsonElement given, Position place) =>
        SiteAsked(given) is var (site, name) ? Make(site, name, place) : null;

    /// <summary>
    /// The same in what the editor has at this moment, beside a site that may be a moment behind: for answers while somebody types.
    /// </summary>
    public Glance? QuickGlanceAt(JsonElement given, Position place)
    {
        if (SiteAsked(given) is not var (site, name) || given.Document() is not { } address || !_open.TryGetValue(address, out var open))
            return null;
        var text = FileText.Create(name, open.Text.ReplaceLineEndings("\n"));
        return GlanceOf(site, site.Last, text, place);
    }

    private Glance? Make(EditorSite site, string name, Position place)
    {
        var state = site.Current();
        return state.FindText(name) is { } text ? GlanceOf(site, state, text, place) : null;
    }

    private Glance GlanceOf(EditorSite site, WorkspaceSnapshot state, FileText text, Position place) =>
        new(state, text, Places.OffsetOf(text.File.Lines, place), other => AddressOf(site, other)) { Follow = site.Names.Follow };

    private (EditorSite Site, string Name)? SiteAsked(JsonElement given) =>
        given.Document() is { } address && FileAddress.PathOf(address) is { } path && SiteOf(path) is { } site ? (site, site.NameOf(path))
            : null;

    private void Take(OpenDocument document)
    {
        _open[document.Address] = document;
        if (FileAddress.PathOf(document.Address) is { } path && SiteOf(path) is { } site) site.Write(site.NameOf(path), document.Text);
    }

    private EditorSite? SiteOf(string path) => EditorSite.FolderOf(path) is { } folder ? SiteIn(folder) : null;

    private EditorSite SiteIn(string folder)
    {
        if (!_sites.TryGetValue(folder, out var site)) _sites.Add(folder, site = EditorSite.Open(folder, clock));
        return site;
    }

    // A file that is open keeps the name that the editor gave it: it may write the same path otherwise.
    private string AddressOf(EditorSite site, string name)
    {
        var path = Path.GetFullPath(Path.Combine(site.Folder, name));
        return _open.Keys.FirstOrDefault(address => FileAddress.PathOf(address) == path) ?? FileAddress.FromPath(path);
    }
}

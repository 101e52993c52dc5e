using System.Text.Json.Nodes;
using Briefs.Pages;
using Briefs.Workspaces;

namespace Briefs.Desk;

/// <summary>Renders single pages of the site with its own templates, as they would be published.</summary>
internal sealed class DeskPreview
{
    // Until site.yml has a url.
    private const string NoAddress = "http://localhost/";

    private TemplateSet? _templates;
    private DocumentPages? _last;
    private WorkspaceSnapshot? _of;

    /// <returns><c>html</c>, which is null for a file that has no page, or with an error in a template.</returns>
    public JsonObject Render(WorkspaceSnapshot site, string path)
    {
        var page = site.FindDocument(path) is { } document ? Update(site)?.Render(document).Value : null;
        var html = page is { IsEmpty: false } bytes ? Encoding.UTF8.GetString(bytes.Span) : null;
        return new JsonObject { ["html"] = html, ["files"] = null };
    }

    private DocumentPages? Update(WorkspaceSnapshot site)
    {
        if (ReferenceEquals(site, _of)) return _last;
        if (_of is null || !ReferenceEquals(_of.Templates, site.Templates)) _templates = ReadTemplates(site);
        _of = site;
        if (_templates is null) return _last = null;
        var profile = site.CreateProfile(site.Library.Settings.Url is { Length: > 0 } url ? url : NoAddress);
        return _last = _last?.Update(site.Library, _templates, profile) ?? DocumentPages.Create(site.Library, _templates, profile);
    }

    // With an error in a template, no page can be rendered.
    private static TemplateSet? ReadTemplates(WorkspaceSnapshot site) =>
        TemplateReader.Read(site.Templates) is var read && read.Diagnostics.All(d => d.Severity != Severity.Error) ? read.Value : null;
}

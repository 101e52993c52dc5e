using Briefs.Model;
using Briefs.Pages.Documents;
using Briefs.Pages.Exports;
using Briefs.Pages.Output;
using Briefs.Pages.Templates;

namespace Briefs.Pages;

/// <summary>
/// The files of a site, each planned when it is asked for: for a server that shows one page of a large site at a time. What it
/// gives for a path is what the plan of the whole site has there.
/// </summary>
public sealed class SitePages
{
    private readonly PublishedSite _site;
    private readonly IReadOnlyList<PlanSection> _sections;

    internal SitePages(PublishedSite site, Assets assets, RenderPage render) => (_site, _sections) = (site, PlanSite.Sections(site, assets, render));

    /// <param name="library">All of it is shown.</param>
    /// <param name="templates">Without faults.</param>
    public static SitePages Of(Library library, TemplateSet templates, SiteProfile profile)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(templates);
        ArgumentNullException.ThrowIfNull(profile);
        return new SitePages(new PublishedSite(library, profile), Assets.Of(templates), new RenderPage(templates));
    }

    /// <summary>The file at a path; null when the site has none there.</summary>
    /// <param name="path">Relative to the output folder, with <c>/</c>, not percent-encoded.</param>
    public PlannedFile? At(string path)
    {
        foreach (var section in _sections)
            if (section.At(path) is { } file) return file;
        return null;
    }

    /// <summary>The brief or page that a file of the site is the page of; null for lists and for whatever is no page.</summary>
    public Brief? DocumentAt(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.EndsWith("/index.html", StringComparison.Ordinal) ? _site.DocumentsAt(path[..^"index.html".Length]).FirstOrDefault() : null;
    }
}

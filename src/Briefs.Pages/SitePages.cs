using Briefs.Pages.Documents;
using Briefs.Pages.Localization;
using Briefs.Pages.Output;
using Briefs.Pages.Templates;

namespace Briefs.Pages;

/// <summary>
/// The files of a site, each planned on request, for a server that shows single pages of a large site. The result for a path equals that of
/// the complete plan.
/// </summary>
public sealed class SitePages
{
    private readonly PublishedSite _site;
    private readonly TemplateSet _templates;
    private readonly Assets _assets;
    private readonly PageRenderer _render;
    private readonly IReadOnlyList<PlanSection> _sections;

    private SitePages(PublishedSite site, TemplateSet templates, Assets assets, PageRenderer render)
    {
        (_site, _templates, _assets, _render) = (site, templates, assets, render);
        _sections = SitePlanner.Sections(site, _assets, _render);
    }

    /// <param name="library">All of it is shown.</param>
    /// <param name="templates">Without errors.</param>
    public static SitePages Create(Library library, TemplateSet templates, SiteProfile profile)
    {
        return new SitePages(
            new PublishedSite(library, profile, LanguageReader.ReadWithOwnWords(templates.Words)),
            templates,
            Assets.Create(templates),
            new PageRenderer(templates));
    }

    /// <summary>The pages of the next state of a site. Results for objects that are the same in both states are reused.</summary>
    /// <inheritdoc cref="Create"/>
    public SitePages Update(Library library, TemplateSet templates, SiteProfile profile) => ReferenceEquals(templates, _templates)
        ? new SitePages(new PublishedSite(library, profile, _site.Languages, _site), templates, _assets, _render)
        : Create(library, templates, profile);

    /// <summary>The file at a path; null when there is none.</summary>
    /// <param name="path">Relative to the output folder, with <c>/</c>, not percent-encoded.</param>
    public PlannedFile? FindFile(string path)
    {
        foreach (var section in _sections)
            if (section.At(path) is { } file) return file;
        return null;
    }

    /// <summary>The brief or page that a file shows; null for lists and for files that are not pages.</summary>
    public Brief? DocumentAt(string path)
    {
        return path.EndsWith("/index.html", StringComparison.Ordinal)
            ? _site.DocumentsAt(path[..^"index.html".Length]).FirstOrDefault()
            : null;
    }
}

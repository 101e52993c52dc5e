using Briefs.Pages.Documents;
using Briefs.Pages.Localization;
using Briefs.Pages.Output;
using Briefs.Pages.Templates;

namespace Briefs.Pages;

/// <summary>The pages of briefs and pages, without the lists, feeds and exports of a site. Each equals that of the complete plan.</summary>
public sealed class DocumentPages
{
    private readonly PublishedSite _site;
    private readonly TemplateSet _templates;
    private readonly Assets _assets;
    private readonly PageRenderer _render;
    private readonly BriefPages _documents;

    private DocumentPages(PublishedSite site, TemplateSet templates, Assets assets, PageRenderer render)
    {
        (_site, _templates, _assets, _render) = (site, templates, assets, render);
        _documents = new BriefPages(site, new PageModels(site, assets), render);
    }

    /// <param name="library">All of it is shown.</param>
    /// <param name="templates">Without errors.</param>
    public static DocumentPages Create(Library library, TemplateSet templates, SiteProfile profile) => new(
        new PublishedSite(library, profile, LanguageReader.ReadWithOwnWords(templates.Words)), templates, Assets.Create(templates),
        new PageRenderer(templates));

    /// <summary>The pages of the next state of a site. Results for objects that are the same in both states are reused.</summary>
    /// <inheritdoc cref="Create"/>
    public DocumentPages Update(Library library, TemplateSet templates, SiteProfile profile) => ReferenceEquals(templates, _templates)
        ? new DocumentPages(new PublishedSite(library, profile, _site.Languages, _site), templates, _assets, _render)
        : Create(library, templates, profile);

    /// <summary>Renders a page. No bytes where it cannot be rendered, which is reported.</summary>
    /// <param name="document">Of the library.</param>
    public Checked<ReadOnlyMemory<byte>> Render(Brief document)
    {
        var made = _documents.Render(document);
        using var bytes = made.Value;
        return new(bytes is null ? default : bytes.Span.ToArray(), made.Diagnostics);
    }
}

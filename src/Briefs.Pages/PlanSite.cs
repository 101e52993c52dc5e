using System.Collections.Immutable;
using Briefs.Addresses;
using Briefs.Diagnostics;
using Briefs.Model;
using Briefs.Pages.Documents;
using Briefs.Pages.Exports;
using Briefs.Pages.Languages;
using Briefs.Pages.Output;
using Briefs.Pages.Templates;

namespace Briefs.Pages;

/// <summary>Says which files a site has, and how each is made.</summary>
public static class PlanSite
{
    /// <summary>The largest page that is published, in bytes.</summary>
    public const int LargestPage = PageOutput.Limit;

    /// <summary>Turns of one loop of a template.</summary>
    public const int MostTurns = 100_000;

    private const string Index = "index.html";

    /// <param name="publicLibrary">Without drafts and without what is under embargo: all of it is published.</param>
    /// <param name="templates">Without faults.</param>
    public static Checked<SitePlan> From(Library publicLibrary, TemplateSet templates, SiteProfile profile)
    {
        ArgumentNullException.ThrowIfNull(publicLibrary);
        ArgumentNullException.ThrowIfNull(templates);
        ArgumentNullException.ThrowIfNull(profile);
        return From(new PublishedSite(publicLibrary, profile, ReadLanguages.With(templates.Words)), Assets.Of(templates), new RenderPage(templates));
    }

    internal static Checked<SitePlan> From(PublishedSite site, Assets assets, RenderPage render)
    {
        var frames = new PageFrames(site, assets);
        var lists = new ListPlan(site, frames, render);
        var pages = Documents(site, frames, render).Concat(HomePages.Plan(lists)).Concat(TopicPages.Plan(lists))
            .Concat(PeoplePages.Plan(lists)).Concat(SourcePages.Plan(lists)).Concat(QuotationPages.Plan(lists))
            .Concat(ArchivePages.Plan(lists)).Concat(CorrectionPages.Plan(lists)).ToImmutableArray();
        var files = pages.Concat(SinglePages.Moved(site, frames, render)).Concat(PlainFiles.Pictures(site)).Concat(site.Cards.Files)
            .Concat(assets.Plan()).Append(EvidenceJson.Plan(site)).Append(QuotationsCsv.Plan(site)).Concat(SourceFiles.Plan(site)).Concat(QuotationParts.Plan(site));
        if (!site.IsPreview)
        {
            files = files.Append(SinglePages.Missing(site, frames, render)).Concat(AtomFeed.Plan(site)).Concat(JsonFeed.Plan(site))
                .Concat(PlainFiles.ForHosts(site)).Concat(SitemapFiles.Plan(site, Findable(site, pages)));
        }

        // Two files with one path were reported as an address collision; the first stands, so that a plan is always one.
        return new(new SitePlan([.. files.DistinctBy(f => f.Path, StringComparer.Ordinal).OrderBy(f => f.Path, StringComparer.Ordinal)]), [.. site.Cards.Found, .. FindUnspoken.In(site)]);
    }

    private static IEnumerable<PlannedFile> Documents(PublishedSite site, PageFrames frames, RenderPage render)
    {
        var documents = new BriefPages(site, frames, render);
        return site.Library.Documents.Select(d =>
            new PlannedFile.Rendered(PublishedSite.FileOf(site.Addresses.Of(d)), () => documents.Render(d)));
    }

    private static ImmutableArray<(string, PartialDate?)> Findable(PublishedSite site, ImmutableArray<PlannedFile> pages)
    {
        var changed = site.Library.Briefs.ToLookup(site.Addresses.Of, AtomFeed.ChangedOn, StringComparer.Ordinal);
        return [.. pages.Select(p => p.Path[..^Index.Length]).Order(StringComparer.Ordinal).Select(a => (a, changed[a].FirstOrDefault()))];
    }
}

using Briefs.Model.Addresses;
using Briefs.Pages.Documents;
using Briefs.Pages.Exports;
using Briefs.Pages.Localization;
using Briefs.Pages.Output;
using Briefs.Pages.Reuse;
using Briefs.Pages.Search;
using Briefs.Pages.Templates;

namespace Briefs.Pages;

/// <summary>Plans the files of a site, and how each is created.</summary>
public static class SitePlanner
{
    /// <summary>The maximum size of a page, in bytes.</summary>
    public const int LargestPage = PageOutput.Limit;

    /// <summary>The maximum number of iterations of one loop in a template.</summary>
    public const int MostTurns = 100_000;

    private const string Index = "index.html";

    /// <param name="publicLibrary">Without drafts and documents under embargo: everything in it is published.</param>
    /// <param name="templates">Without errors.</param>
    /// <param name="hashes">Of the content; null if no later run needs to know what has changed.</param>
    /// <param name="kept">Data of earlier runs; null for none.</param>
    public static Checked<SitePlan> Plan(
        Library publicLibrary, TemplateSet templates, SiteProfile profile, ContentHashes? hashes = null, KeptFiles? kept = null)
    {
        return Plan(
            new PublishedSite(publicLibrary, profile, LanguageReader.ReadWithOwnWords(templates.Words))
            {
                Hashes = hashes ?? ContentHashes.None,
                Kept = kept,
            },
            Assets.Create(templates),
            new PageRenderer(templates));
    }

    internal static Checked<SitePlan> Plan(PublishedSite site, Assets assets, PageRenderer render)
    {
        var files = Sections(site, assets, render).SelectMany(section => section.All());

        // Two files at one path were reported as an address collision. The plan keeps the first, so that paths are unique.
        return new(
            new SitePlan([.. files.DistinctBy(f => f.Path, StringComparer.Ordinal).OrderBy(f => f.Path, StringComparer.Ordinal)])
            {
                Inputs = new FileInputs(site),
            },
            [.. site.Cards.Found, .. MissingTranslations.Find(site)]);
    }

    /// <summary>All files of a site by kind. If two have the same path, the first one wins.</summary>
    internal static IReadOnlyList<PlanSection> Sections(PublishedSite site, Assets assets, PageRenderer render)
    {
        var frames = new PageModels(site, assets);
        var lists = new ListPlan(site, frames, render);
        List<PlanSection> pages =
        [
            Documents(site, frames, render),
            PlanSection.Create(IsPage, () => HomePages.Plan(lists)),
            PlanSection.CreateBelow(SiteAddresses.Topics, () => TopicPages.Plan(lists)),
            PlanSection.CreateBelow(SiteAddresses.People, () => PeoplePages.Plan(lists)),
            PlanSection.CreateBelow(SiteAddresses.Sources, () => SourcePages.Plan(lists)),
            PlanSection.Create(
                path => path.StartsWith(SiteAddresses.Quotations, StringComparison.Ordinal) && IsPage(path),
                () => QuotationPages.Plan(lists)),
            PlanSection.One(SearchPage.Plan(lists)),
            PlanSection.CreateBelow(SiteAddresses.Recommendations, () => RecommendationPages.Plan(lists)),
            PlanSection.CreateBelow(SiteAddresses.Archive, () => ArchivePages.Plan(lists)),
            PlanSection.CreateBelow(SiteAddresses.Corrections, () => CorrectionPages.Plan(lists)),
        ];
        return
        [
            .. pages,
            PlanSection.Create(_ => true, () => SinglePages.Moved(site, frames, render)),
            PlanSection.Create(path => !IsPage(path), () => PlainFiles.Pictures(site)
                .Concat(PlainFiles.ResizedPictures(site)).Concat(site.Cards.Files).Concat(assets.Plan())),
            PlanSection.CreateBelow(SiteAddresses.Fonts, () => PlainFiles.Fonts(site)),
            PlanSection.CreateBelow(SiteAddresses.Attachments, () => PlainFiles.Attachments(site)),
            PlanSection.Create(path => path.StartsWith("evidence", StringComparison.Ordinal), () => EvidenceJson.Plan(site)),
            PlanSection.Create(path => path.EndsWith(".csv", StringComparison.Ordinal), () => QuotationsCsv.Plan(site)),
            PlanSection.Create(
                path => path is SiteAddresses.RecommendationsTable or SiteAddresses.RecommendationsData,
                () => RecommendationFiles.Plan(site)),
            SourceFiles.Section(site),
            PlanSection.Create(path => path.EndsWith(SiteAddresses.BriefPdf, StringComparison.Ordinal), () => BriefPdf.Plan(site)),
            PlanSection.CreateBelow(SiteAddresses.Quotations, () => QuotationParts.Plan(site)),
            PlanSection.CreateBelow(SiteAddresses.SearchData, () => SearchFiles.Plan(site)),
            .. site.IsPreview ? [] : OfPublishedSite(lists, pages, SinglePages.Missing(site, frames, render)),
        ];
    }

    // Files that a preview does not have.
    private static IEnumerable<PlanSection> OfPublishedSite(ListPlan lists, IEnumerable<PlanSection> pages, PlannedFile missing) =>
    [
        PlanSection.One(missing),
        PlanSection.CreateBelow(SiteAddresses.Desk, () => DeskPage.Plan(lists)),
        PlanSection.Create(IsFeed, () => AtomFeed.Plan(lists.Site).Concat(JsonFeed.Plan(lists.Site))),
        PlanSection.Create(path => !path.Contains('/', StringComparison.Ordinal), () => PlainFiles.ForHosts(lists.Site)),
        PlanSection.Create(
            path => path.StartsWith("sitemap", StringComparison.Ordinal),
            () => SitemapFiles.Plan(lists.Site, Findable(lists.Site, pages))),
    ];

    private static bool IsFeed(string path) =>
        path.EndsWith(SiteAddresses.Feed, StringComparison.Ordinal) || path.EndsWith(SiteAddresses.JsonFeed, StringComparison.Ordinal);

    private static bool IsPage(string path) => path.EndsWith(Index, StringComparison.Ordinal);

    private static PlanSection Documents(PublishedSite site, PageModels frames, PageRenderer render)
    {
        var documents = new BriefPages(site, frames, render);
        return new(
            path => IsPage(path) && site.DocumentsAt(path[..^Index.Length]).FirstOrDefault() is { } document ? Plan(document) : null,
            () => site.Library.Documents.Select(Plan));

        PlannedFile Plan(Brief document) =>
            new PlannedFile.Rendered(PublishedSite.FileOf(site.AddressOf(document)), () => documents.Render(document))
            {
                Inputs = hash =>
                {
                    frames.AddFrame(hash, document.Lang);
                    hash.Add(document);
                },
            };
    }

    private static ImmutableArray<SitemapPage> Findable(PublishedSite site, IEnumerable<PlanSection> sections)
    {
        var pages = sections.SelectMany(section => section.All());
        var changed = site.Library.Briefs.ToLookup(site.AddressOf, AtomFeed.ChangedOn, StringComparer.Ordinal);
        return
        [
            .. pages.Select(p => p.Path[..^Index.Length]).Order(StringComparer.Ordinal)
                .Select(address => new SitemapPage(address, changed[address].FirstOrDefault())),
        ];
    }
}

/// <summary>One kind of files, planned independently of the others.</summary>
/// <param name="At">Finds the first file at a path with as little planning as possible; null when there is none.</param>
/// <param name="All">Plans all files.</param>
internal sealed record PlanSection(Func<string, PlannedFile?> At, Func<IEnumerable<PlannedFile>> All)
{
    /// <summary>A section that is planned as a whole when one of its files is requested.</summary>
    /// <param name="mayHave">A fast test whether a path may belong to the section; false positives are allowed, false negatives are
    /// not.</param>
    public static PlanSection Create(Func<string, bool> mayHave, Func<IEnumerable<PlannedFile>> all)
    {
        var byPath = new Lazy<ILookup<string, PlannedFile>>(() => all().ToLookup(f => f.Path, StringComparer.Ordinal));
        return new(path => mayHave(path) ? byPath.Value[path].FirstOrDefault() : null, all);
    }

    /// <summary>A section whose paths share a folder.</summary>
    public static PlanSection CreateBelow(string folder, Func<IEnumerable<PlannedFile>> all) =>
        Create(path => path.StartsWith(folder, StringComparison.Ordinal), all);

    /// <summary>A section with one file.</summary>
    public static PlanSection One(PlannedFile file) => new(path => path == file.Path ? file : null, () => [file]);
}

/// <summary>All files of a site, planned but not created.</summary>
/// <param name="Files">In ordinal order of unique paths.</param>
public sealed record SitePlan(ImmutableArray<PlannedFile> Files)
{
    /// <summary>By which the files of an earlier run are known to be the same; null for a plan of nothing.</summary>
    public FileInputs? Inputs { get; init; }
}

using Briefs.Model.Addresses;
using Briefs.Pages.Indexes;
using Briefs.Pages.JsonLd;

namespace Briefs.Pages.Documents;

/// <summary>
/// Plans the home page and its further pages for each language. The home page in the site's own language also lists briefs that exist only
/// in other languages, so that every brief can be reached.
/// </summary>
internal static class HomePages
{
    public static IEnumerable<PlannedFile> Plan(ListPlan lists)
    {
        var site = lists.Site;
        var own = site.Settings.Language;
        var others = site.Index.Newest.Where(b => !SiteIndex.IsIn(b, own)).GroupBy(b => b.Lang, StringComparer.OrdinalIgnoreCase);
        var languages = others.Select(o => o.Key).ToList();
        var versions = languages.Count == 0
            ? []
            : Versions.Ordered(
                languages.Append(own).Select(l => new PageVersion(l, site.Settings.TitleIn(l).Text, SiteAddresses.Home(l, own))));
        return others.SelectMany(o => Plan(lists, o.Key, [.. o], versions))
            .Concat(Plan(lists, own, site.Index.Front, versions));
    }

    private static IEnumerable<PlannedFile> Plan(
        ListPlan lists, string lang, ImmutableArray<Brief> briefs, ImmutableArray<PageVersion> versions)
    {
        var settings = lists.Site.Settings;
        var words = lists.Site.Languages.GetLanguage(lang);
        var head = new PageHead
        {
            Template = "home.html",
            Kind = "home",
            Address = SiteAddresses.Home(lang, settings.Language),
            Title = settings.TitleIn(lang).Text,
            Description = settings.DescriptionIn(lang)?.Text,
            Lang = lang,
            Versions = versions,
            Graph = h => new HomeGraph(lists.Site, h),
        };
        return lists.Plan(head, ListEntries.Create(FeaturedFirst(briefs, settings)), b => BriefCards.Card(b, lists.Site, words));
    }

    // Other briefs keep their order.
    private static ImmutableArray<Brief> FeaturedFirst(ImmutableArray<Brief> briefs, SiteSettings settings)
    {
        if (settings.Featured.IsEmpty) return briefs;
        var places = settings.Featured.Select(f => f.Value).Distinct(StringComparer.Ordinal).Index()
            .ToDictionary(f => f.Item, f => f.Index, StringComparer.Ordinal);
        return [.. briefs.OrderBy(b => places.GetValueOrDefault(b.Slug, int.MaxValue))];
    }
}

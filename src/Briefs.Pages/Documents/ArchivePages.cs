using Briefs.Model.Addresses;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>Plans the archive: a list of years, and a list of briefs for each year.</summary>
internal static class ArchivePages
{
    public static IEnumerable<PlannedFile> Plan(ListPlan lists)
    {
        var years = lists.Site.Index.Front.Where(b => b.Date is not null).GroupBy(b => b.Date!.Value.Year)
            .OrderByDescending(y => y.Key).Select(y => (Year: y.Key, Briefs: y.ToImmutableArray())).ToImmutableArray();
        var head = new PageHead
        {
            Template = "archive.html",
            Kind = "list",
            Address = SiteAddresses.Archive,
            Title = lists.Words["archive"],
            Description = lists.Words["archive_help"],
            Lang = lists.Site.Settings.Language,
        };
        return lists.Plan(
            head, ListEntries.Create([.. years.Select(y => new ListOfOne(TitleOf(y.Year), y.Briefs.Length))]), y => YearModel(lists, y))
            .Concat(years.SelectMany(y => PlanYear(lists, y.Year, y.Briefs)));
    }

    private static string TitleOf(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static ScriptObject YearModel(ListPlan lists, ListOfOne year) => new()
    {
        ["title"] = year.Name,
        ["link"] = lists.Site.Link(SiteAddresses.Year(int.Parse(year.Name, CultureInfo.InvariantCulture))),
        ["count"] = lists.Words.Count("briefs_count", year.Count),
    };

    private static IEnumerable<PlannedFile> PlanYear(ListPlan lists, int year, ImmutableArray<Brief> briefs)
    {
        var title = TitleOf(year);
        var head = new PageHead
        {
            Template = "year.html",
            Kind = "list",
            Address = SiteAddresses.Year(year),
            Title = $"{lists.Words["archive"]} · {title}",
            Lang = lists.Site.Settings.Language,
            Way = [new Crumb(lists.Words["archive"], SiteAddresses.Archive)],
        };
        return lists.Plan(head, ListEntries.Create(briefs), b => BriefCards.Card(b, lists.Site, lists.Words), new ScriptObject(2)
        {
            ["heading"] = title,
            ["up"] = lists.Site.Link(SiteAddresses.Archive),
        });
    }
}

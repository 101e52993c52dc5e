using System.Collections.Immutable;
using Briefs.Addresses;
using Briefs.Diagnostics;
using Briefs.Model;
using Briefs.Pages.Listing;
using Briefs.Pages.Templates;

namespace Briefs.Pages.Documents;

/// <summary>
/// Makes the home page and its further pages, for each language. The site's own home also has what is there in other
/// languages only, so that no brief is without a way to it.
/// </summary>
internal sealed class HomePages(PublishedSite site, PageFrames frames, RenderPage render)
{
    public IEnumerable<PlannedFile> Plan()
    {
        var own = site.Settings.Language;
        var ownSlugs = site.Library.Briefs.Where(b => IsIn(b, own)).Select(b => b.Slug).ToHashSet(StringComparer.Ordinal);
        var homes = site.Index.Newest.Select(b => b.Lang.ToLowerInvariant()).Where(l => !string.Equals(l, own, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal)
            .Select(l => (Lang: site.Index.Newest.First(b => IsIn(b, l)).Lang, Briefs: site.Index.Newest.Where(b => IsIn(b, l)).ToImmutableArray()));
        return homes.Append((own, [.. site.Index.Newest.Where(b => IsIn(b, own) || !ownSlugs.Contains(b.Slug))]))
            .SelectMany(h => Plan(h.Item1, h.Item2));
    }

    private static bool IsIn(Brief brief, string lang) => string.Equals(brief.Lang, lang, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<PlannedFile> Plan(string lang, ImmutableArray<Brief> briefs)
    {
        var home = SiteAddresses.Home(lang, site.Settings.Language);
        return Enumerable.Range(1, ListPages.CountOf(briefs.Length)).Select(page =>
            new PlannedFile.Rendered(PublishedSite.FileOf(SiteAddresses.ListPage(home, page)), () => Render(lang, briefs, page)));
    }

    private Checked<ReadOnlyMemory<byte>> Render(string lang, ImmutableArray<Brief> briefs, int page)
    {
        var home = SiteAddresses.Home(lang, site.Settings.Language);
        var words = site.Languages.For(lang);
        var model = frames.Begin(new PageHead
        {
            Template = "home.html",
            Kind = "home",
            Address = SiteAddresses.ListPage(home, page),
            Title = PagerModel.Title(site.Settings.Title, page, words),
            Description = site.Settings.Description,
            Lang = lang,
        });
        model["briefs"] = BriefCards.Of(ListPages.Slice(briefs, page).ToArray(), site, words);
        model["pager"] = PagerModel.Of(site, home, page, ListPages.CountOf(briefs.Length));
        return render.With(SiteAddresses.ListPage(home, page), model);
    }
}

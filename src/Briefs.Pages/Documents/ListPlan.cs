using Briefs.Model.Addresses;
using Briefs.Pages.Indexes;
using Briefs.Pages.Localization;
using Briefs.Pages.Reuse;
using Briefs.Pages.Templates;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>Plans the pages of one list. Shared by all lists of a site.</summary>
internal sealed class ListPlan(PublishedSite site, PageModels frames, PageRenderer render)
{
    public PublishedSite Site => site;

    /// <summary>The phrases of the site's own language, which all lists except home pages use.</summary>
    public Language Words => site.Languages.GetLanguage(site.Settings.Language);

    /// <param name="head">Of the first page; titles and addresses of further pages are derived from it.</param>
    /// <param name="entries">The complete list.</param>
    /// <param name="model">Creates an element of the template variable <c>entries</c> from an entry and from nothing else.</param>
    /// <param name="more">Variables that only this list has.</param>
    public IEnumerable<PlannedFile> Plan<T>(
        PageHead head, ListEntries<T> entries, Func<T, ScriptObject> model, ScriptObject? more = null)
    {
        var pages = Paging.CountOf(entries.All.Length);
        return Enumerable.Range(1, pages).Select(page => new PlannedFile.Rendered(
            PublishedSite.FileOf(SiteAddresses.ListPage(head.Address, page)), () =>
            {
                var root = Model(head, entries.All, model, page);
                if (more is not null) foreach (var (name, value) in more) root[name] = value;
                return render.Render(SiteAddresses.ListPage(head.Address, page), root);
            })
        {
            Inputs = hash =>
            {
                AddHead(hash, head);
                entries.AddPage(hash, page);
                ModelHash.Add(hash, more);
            },
        });
    }

    /// <summary>Plans a page that is not a list.</summary>
    /// <param name="more">The variables of its template.</param>
    public PlannedFile PlanOne(PageHead head, ScriptObject more) =>
        new PlannedFile.Rendered(PublishedSite.FileOf(head.Address), () =>
        {
            var root = frames.Begin(head);
            root["heading"] = head.Title;
            foreach (var (name, value) in more) root[name] = value;
            return render.Render(head.Address, root);
        })
        {
            Inputs = hash =>
            {
                AddHead(hash, head);
                ModelHash.Add(hash, more);
            },
        };

    private void AddHead(InputHash hash, PageHead head)
    {
        frames.AddFrame(hash, head.Lang);
        head.AddTo(hash);
    }

    private ScriptObject Model<T>(PageHead head, ImmutableArray<T> entries, Func<T, ScriptObject> model, int page)
    {
        var address = SiteAddresses.ListPage(head.Address, page);
        var root = frames.Begin(head with
        {
            Address = address,
            Number = page,
            Title = PagerModel.Title(head.Title, page, site.Languages.GetLanguage(head.Lang)),
            // Further pages do not correspond to a page in another language.
            Versions = page == 1 ? head.Versions : [],
        });
        root["heading"] = head.Title;
        root["entries"] = entries.Length == 0 ? null : new ScriptArray(Paging.Slice(entries, page).ToArray().Select(model));
        root["pager"] = PagerModel.Create(site, head.Address, page, Paging.CountOf(entries.Length));
        return root;
    }
}

/// <summary>Links between the pages of a list, for templates.</summary>
internal static class PagerModel
{
    /// <summary>Null when the list has only one page.</summary>
    /// <param name="list">Address of the first page.</param>
    /// <param name="page">1-based.</param>
    public static ScriptObject? Create(PublishedSite site, string list, int page, int pages) => pages == 1 ? null : new ScriptObject
    {
        ["number"] = page,
        ["count"] = pages,
        ["previous"] = page > 1 ? site.Link(SiteAddresses.ListPage(list, page - 1)) : null,
        ["next"] = page < pages ? site.Link(SiteAddresses.ListPage(list, page + 1)) : null,
    };

    /// <summary>A title that differs from page to page, for browser tabs and search engines.</summary>
    public static string Title(string title, int page, Language words) =>
        page == 1 ? title : $"{title} · {words.Fill("page_number", page.ToString(CultureInfo.InvariantCulture))}";
}

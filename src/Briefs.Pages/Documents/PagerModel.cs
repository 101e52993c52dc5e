using Briefs.Model.Addresses;
using Briefs.Pages.Localization;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>The way from one page of a list to the next, for templates.</summary>
internal static class PagerModel
{
    /// <summary>Null when the list has one page.</summary>
    /// <param name="list">Address of its first page.</param>
    /// <param name="page">1-based.</param>
    public static ScriptObject? Of(PublishedSite site, string list, int page, int pages) => pages == 1 ? null : new ScriptObject
    {
        ["number"] = page,
        ["count"] = pages,
        ["previous"] = page > 1 ? site.Link(SiteAddresses.ListPage(list, page - 1)) : null,
        ["next"] = page < pages ? site.Link(SiteAddresses.ListPage(list, page + 1)) : null,
    };

    /// <summary>A title that differs from page to page, as browsers' tabs and search engines want it.</summary>
    public static string Title(string title, int page, Language words) =>
        page == 1 ? title : $"{title} · {words.Fill("page_number", page.ToString(CultureInfo.InvariantCulture))}";
}

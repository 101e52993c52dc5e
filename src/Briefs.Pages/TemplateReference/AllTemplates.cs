using Briefs.Pages.Localization;
using Briefs.Pages.Templates;

namespace Briefs.Pages.TemplateReference;

/// <summary>Documentation of all built-in templates, stylesheets, scripts and drawings. A test ensures that the list is complete.</summary>
public static class AllTemplates
{
    private static readonly ImmutableSortedDictionary<string, string> s_texts = BuiltInTemplates.Read();

    /// <summary>By name.</summary>
    public static ImmutableArray<DescribedTemplate> All { get; } =
    [
        new("addressee.html", "everything that briefs recommend to one addressee"),
        new("annexes.html", "the annexes of a brief or page"),
        new("archive.html", "the list of years"),
        new("brief-list.html", "briefs in a list, on every page that has one"),
        new("brief.html", "a brief"),
        new("card-text.html", "the headline, summary, topics and date of a brief on the home page"),
        new("cards.html", "briefs as cards with pictures, on the home page"),
        new("contents.html", "the table of contents of a brief or page"),
        new("corrections.html", "the list of all corrections"),
        new("desk.html", "the desk, where editors check briefs in the browser"),
        new("home.html", "the home page and its later pages"),
        new("icon.svg", "the icon in the browser tab, for a site without a logo"),
        new("layout.html", "the frame of every page: head, navigation, footer"),
        new("menu-entry.html", "a link of the menu or the footer"),
        new("moved.html", "the page at an old address, which redirects to the new one"),
        new("not-found.html", "the 404 page"),
        new("page.html", "a page from content/pages/"),
        new("pager.html", "the links between the pages of a list"),
        new("people.html", "the list of people"),
        new("person.html", "everything one person said"),
        new("quotes.html", "the list of all quotations, with its search form"),
        new("quotes.js", "the search in that list"),
        new("recommendations.html", "the list of addressees of recommendations"),
        new("said-in-brief.html", "one quotation in a list, below the headline of its brief"),
        new("said-who.html", "the speaker and the source of a quotation in a list"),
        new("said.html", "one quotation in a list"),
        new("search.html", "the search page"),
        new("search.js", "the search over all pages"),
        new("site.css", "the styles of every page"),
        new("site.js", "pop-up notes and share buttons"),
        new("sources.html", "the list of sources"),
        new("sources.js", "the sources of a brief as BibTeX and RIS"),
        new("topic.html", "the briefs on a topic"),
        new("topics.html", "the list of topics"),
        new("versions.html", "the language switch of a page"),
        new("year.html", "the briefs of a year"),
    ];

    /// <summary>The built-in file whose name is most similar to a misspelled one; null when none is similar enough.</summary>
    public static string? Meant(string name) => EditDistance.FindClosest(name, All.Select(t => t.Name));

    /// <summary>The built-in text as UTF-8 without byte order mark, with LF line endings; null for an unknown name.</summary>
    public static byte[]? BytesOf(string name) => s_texts.TryGetValue(name, out var text) ? Encoding.UTF8.GetBytes(text) : null;
}

/// <summary>Documentation of a built-in file of <c>templates/</c>.</summary>
/// <param name="Name"><c>brief.html</c>.</param>
/// <param name="Shows">What it renders, in a few words without a full stop.</param>
public sealed record DescribedTemplate(string Name, string Shows);

/// <summary>The phrases of pages, for people who change templates.</summary>
public static class AllWords
{
    /// <summary>The English phrases by key, as in templates: <c>words.sources</c>. <c>{0}</c> is a placeholder.</summary>
    public static ImmutableSortedDictionary<string, string> English { get; } = LanguageReader.ReadAll().GetLanguage("en").Phrases;
}

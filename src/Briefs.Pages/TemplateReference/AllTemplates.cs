using Briefs.Pages.Localization;
using Briefs.Pages.Templates;

namespace Briefs.Pages.TemplateReference;

/// <summary>Every built-in template, stylesheet, script and drawing, for people. A test finds the one that was forgotten here.</summary>
public static class AllTemplates
{
    private static readonly ImmutableSortedDictionary<string, string> s_texts = BuiltInTemplates.Read();

    /// <summary>By name.</summary>
    public static ImmutableArray<DescribedTemplate> All { get; } =
    [
        new("archive.html", "the list of years"),
        new("brief-list.html", "briefs in a list, wherever there is one"),
        new("brief.html", "a brief"),
        new("corrections.html", "the list of all corrections"),
        new("home.html", "the home page, and the pages behind it"),
        new("icon.svg", "the sign in a browser’s tab, for a site without a logo"),
        new("layout.html", "what is around every page: head, navigation, foot"),
        new("moved.html", "the page at an old address, which leads to the new one"),
        new("not-found.html", "the page for wrong addresses"),
        new("page.html", "a page of content/pages/"),
        new("pager.html", "the way from one page of a list to the next"),
        new("people.html", "the list of people"),
        new("person.html", "everything one person said"),
        new("quotes.html", "the list of all quotations, and the form to search it"),
        new("quotes.js", "the search of that list"),
        new("said.html", "one quotation of a list"),
        new("site.css", "the look of every page"),
        new("site.js", "notes that open in place, and the buttons to share"),
        new("sources.html", "the list of sources"),
        new("topic.html", "the briefs of a topic"),
        new("topics.html", "the list of topics"),
        new("versions.html", "the switch between the languages of a page"),
        new("year.html", "the briefs of a year"),
    ];

    /// <summary>The built-in one that somebody who wrote another name may have meant; null when none is near.</summary>
    public static string? Meant(string name) => Nearest.FindClosest(name, All.Select(t => t.Name));

    /// <summary>The built-in text as UTF-8 without a byte order mark, with LF line ends; null when there is none of that name.</summary>
    public static byte[]? BytesOf(string name) => s_texts.TryGetValue(name, out var text) ? Encoding.UTF8.GetBytes(text) : null;
}

/// <summary>A built-in file of <c>templates/</c>, as a list of them tells somebody who wants to change it.</summary>
/// <param name="Name"><c>brief.html</c>.</param>
/// <param name="Shows">What it makes, in a few words without a full stop.</param>
public sealed record DescribedTemplate(string Name, string Shows);

/// <summary>What Briefs itself says on pages, for people who change templates.</summary>
public static class AllWords
{
    /// <summary>
    /// The English phrases by key, as templates name them: <c>words.sources</c>. <c>{0}</c> stands for what is filled in.
    /// </summary>
    public static ImmutableSortedDictionary<string, string> English { get; } = ReadLanguages.ReadAll().GetLanguage("en").Phrases;
}

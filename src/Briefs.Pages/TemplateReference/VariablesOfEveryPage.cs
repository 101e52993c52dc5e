using static Briefs.Pages.TemplateReference.VariableShapes;

namespace Briefs.Pages.TemplateReference;

/// <summary>What every template may use.</summary>
internal static class VariablesOfEveryPage
{
    public static ImmutableArray<DescribedVariable> All { get; } = [
        .. Site(), .. Page(), Plain("template", "name of the page’s own template, which layout.html includes"),
        new("words", VariableKind.Group, "what Briefs itself says, in the page’s language; briefs templates --words lists all of it")];

    private static IEnumerable<DescribedVariable> Site() =>
    [
        new("site", VariableKind.Group, "what is the same on every page of one language"),
        Plain("site.title", "title of the site"),
        Plain("site.description", "its description, or null"),
        Plain("site.organization", "who publishes it, or null"),
        Plain("site.lang", "language of the site, BCP 47; a page may have another"),
        Plain("site.home", "address of the home page in the page’s language"),
        Plain("site.logo", "address of the logo, or null"),
        new("site.logo_width", VariableKind.Number, "its width in pixels; null where unknown"),
        new("site.logo_height", VariableKind.Number, "its height in pixels; null where unknown"),
        Plain("site.icon", "address of icon.svg, for a site without a logo"),
        Plain("site.stylesheet", "address of site.css"),
        Plain("site.script", "address of site.js"),
        Plain("site.feed", "address of the Atom feed nearest to the page’s language; null in a preview"),
        Plain("site.json_feed", "the same as JSON; null in a preview"),
        .. Feeds("site.feeds", "feeds for every page of the language, the nearest first; null in a preview"),
        Plain("site.preview", "name of the preview; null on the site itself"),
        Plain("site.evidence", "address of evidence.json"),
        Plain("site.quotations_table", "address of quotes.csv"),
        Plain("site.archive", "address of the list of years"),
        Plain("site.corrections", "address of the list of all corrections"),
        .. Links("site.lists", "lists for the navigation: topics (if there are any), quotations, people, sources"),
        .. Links("site.pages", "pages of content/pages/ for the foot of every page"),
    ];

    private static IEnumerable<DescribedVariable> Page() =>
    [
        new("page", VariableKind.Group, "this one page"),
        Plain("page.title", "for the browser’s tab"),
        Plain("page.description", "for search engines, or null"),
        Plain("page.kind", "brief, page, home, list, missing or moved"),
        Plain("page.lang", "its language, BCP 47"),
        Plain("page.dir", "ltr or rtl"),
        Plain("page.link", "its address on this site"),
        Plain("page.canonical", "its one address with host, also in a preview; null for the page of wrong addresses"),
        Plain("page.image", "address with host of the lead picture, or null"),
        new("page.number", VariableKind.Number, "which page of a list, from 1"),
        Plain("page.script", "address of a script for this page alone, or null"),
        new("page.indexed", VariableKind.YesOrNo, "whether search engines may list it"),
        List("page.versions", "the same in all languages it is there in, its own too; null when there is one alone"),
        Plain("page.versions[].lang", "its language, BCP 47"),
        Plain("page.versions[].dir", "ltr or rtl"),
        Plain("page.versions[].name", "name of that language, in itself"),
        Plain("page.versions[].language", "name of that language, in the page’s own"),
        Plain("page.versions[].title", "its headline"),
        Plain("page.versions[].link", "its address"),
        new("page.versions[].current", VariableKind.YesOrNo, "whether it is this page"),
        List("page.alternates", "all versions for search engines, itself and x-default among them; null when there is one alone"),
        Plain("page.alternates[].lang", "language, or x-default"),
        Plain("page.alternates[].link", "address with host"),
        .. Feeds("page.feeds", "feeds of what this page lists, or null"),
        List("page.open_graph", "what messengers and social networks show; null on a page that is none of its own (missing, moved)"),
        Plain("page.open_graph[].property", "og:title …"),
        Plain("page.open_graph[].content", "its value"),
        List("page.metadata", "what reference managers read; null as page.open_graph"),
        Plain("page.metadata[].name", "citation_title …"),
        Plain("page.metadata[].content", "its value"),
        Html(
            "page.linked_data",
            "JSON-LD, for a script element of type application/ld+json and for no other place; null as page.open_graph"),
    ];

    private static IEnumerable<DescribedVariable> Feeds(string name, string says) =>
    [
        List(name, says),
        Plain(name + "[].title", "title of the feed"),
        Plain(name + "[].atom", "address of the Atom feed"),
        Plain(name + "[].json", "address of the JSON feed"),
    ];
}

/// <summary>What the templates of briefs and of pages may use besides.</summary>
internal static class VariablesOfBriefs
{
    public static ImmutableArray<DescribedVariable> All { get; } =
    [
        new("brief", VariableKind.Group, "the brief, or the page of content/pages/"),
        Html("brief.title", "headline, with the numbers of its notes"),
        Html("brief.summary", "summary, or null"),
        .. Date("brief.published", "first published, or null"),
        .. Date("brief.updated", "of the latest update, or null"),
        .. Date("brief.corrected", "of the latest correction, or null"),
        .. Links("brief.topics", "its topics, or null"),
        new("brief.image", VariableKind.Group, "lead picture, or null"),
        Plain("brief.image.link", "its address"),
        new("brief.image.width", VariableKind.Number, "in pixels; null where unknown"),
        new("brief.image.height", VariableKind.Number, "in pixels; null where unknown"),
        Plain("brief.image.alt", "what it shows, in words"),
        Html("brief.image.caption", "caption, or null"),
        Plain("brief.image.credit", "whose picture it is, or null"),
        Html("brief.body", "the text"),
        new("brief.has_notes", VariableKind.YesOrNo, "whether there are notes"),
        Html("brief.notes", "the notes"),
        .. Answers(),
        .. Changes("brief.corrections", "corrections, or null"),
        .. Changes("brief.updates", "updates, or null"),
        List("brief.people", "people quoted, or null"),
        Html("brief.people[].who", "name, role and organisation, with a link to everything they said"),
        List("brief.sources", "sources cited, or null"),
        Plain("brief.sources[].id", "for an id attribute"),
        Plain("brief.sources[].type", "article, report, law … in the page’s language"),
        Html("brief.sources[].text", "title, publisher, date, links"),
        .. Cards("brief.related", "related briefs, or null"),
        new("brief.cite_as", VariableKind.Group, "how to cite the brief"),
        Plain("brief.cite_as.author", "the organisation, else the site"),
        Plain("brief.cite_as.title", "headline"),
        Plain("brief.cite_as.date", "first published, in words; or null"),
        Plain("brief.cite_as.link", "address with host"),
        .. Links("brief.exports", "the sources as data; null when nothing is cited"),
        Plain("brief.mail", "an address that opens the reader’s own mail program"),
    ];

    private static IEnumerable<DescribedVariable> Answers() =>
    [
        List("brief.responses", "what those criticised answered, or null"),
        Plain("brief.responses[].from", "who answered"),
        Html("brief.responses[].outcome", "what came of asking"),
        Plain("brief.responses[].asked", "when they were asked, as a phrase; null where a source is given instead"),
        Html("brief.responses[].source", "the source it is reported by, or null"),
    ];

    private static IEnumerable<DescribedVariable> Changes(string name, string says) =>
        [List(name, says), .. Date(name + "[].date", "when"), Html(name + "[].text", "what changed")];
}

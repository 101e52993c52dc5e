using static Briefs.Pages.TemplateReference.VariableShapes;

namespace Briefs.Pages.TemplateReference;

/// <summary>The variables of all templates.</summary>
internal static class VariablesOfEveryPage
{
    public static ImmutableArray<DescribedVariable> All { get; } = [
        .. Site(), .. Page(), Plain("template", "name of the page’s own template, which layout.html includes"),
        new("words", VariableKind.Group, "the interface texts in the page’s language; to list them, run briefs templates --words")];

    private static IEnumerable<DescribedVariable> Site() =>
    [
        new("site", VariableKind.Group, "values that are the same on every page in a given language"),
        Plain("site.title", "title of the site in the page’s language"),
        Plain("site.title_lang", "language of the title, BCP 47"),
        Plain("site.description", "description of the site in the page’s language, or null"),
        Plain("site.description_lang", "language of the description, BCP 47"),
        Plain("site.organization", "organisation that publishes the site, or null"),
        Plain("site.lang", "language of the site, BCP 47; a page can have another language"),
        Plain("site.home", "URL of the home page in the page’s language"),
        Plain("site.logo", "URL of the logo, or null"),
        new("site.logo_width", VariableKind.Number, "width of the logo in pixels; null if unknown"),
        new("site.logo_height", VariableKind.Number, "height of the logo in pixels; null if unknown"),
        Plain("site.icon", "URL of the icon in the browser tab: `icon` in site.yml, or else a square logo, or else icon.svg"),
        Plain("site.stylesheet", "URL of site.css"),
        Plain("site.script", "URL of site.js"),
        Plain("site.feed", "URL of the Atom feed in the language closest to the page’s; null in a preview"),
        Plain("site.json_feed", "URL of the JSON feed in the same language; null in a preview"),
        .. Feeds(
            "site.feeds",
            "feeds that every page in this language links to: first the feed in this language, then the feed of the whole site; "
            + "null in a preview"),
        Plain("site.preview", "name of the preview; null on the site itself"),
        Plain("site.evidence", "URL of evidence.json"),
        Plain("site.quotations_table", "URL of quotes.csv"),
        new("site.extra", VariableKind.Group, "your own texts from site.yml, by name; a name that does not exist is null"),
        Plain("site.search", "URL of the search page"),
        Plain("site.archive", "URL of the list of years"),
        Plain("site.corrections", "URL of the list of all corrections"),
        .. Entries("site.menu", "links at the top of every page: `menu` in site.yml, or else site.lists"),
        .. Entries("site.footer", "links at the foot of every page: `footer` in site.yml, or else site.pages"),
        new("site.footer_text", VariableKind.Group, "text at the foot of every page, or null"),
        List("site.footer_text.paragraphs", "its paragraphs, each a list of lines"),
        Plain("site.footer_text.lang", "its language, BCP 47"),
        Plain("site.footer_text.dir", "ltr or rtl"),
        .. Entries("site.other_lists", "the lists that are not in the menu"),
        .. Entries("site.lists", "lists for the navigation: topics (if there are any), quotations, people, sources"),
        .. Entries("site.pages", "pages from content/pages/"),
    ];

    private static IEnumerable<DescribedVariable> Page() =>
    [
        new("page", VariableKind.Group, "values of this page"),
        Plain("page.title", "title for the browser tab"),
        Plain("page.description", "description for search engines, or null"),
        Plain("page.kind", "brief, page, home, list, missing or moved"),
        Plain("page.lang", "language of the page, BCP 47"),
        Plain("page.dir", "ltr or rtl"),
        Plain("page.link", "URL of the page on this site"),
        Plain("page.canonical", "absolute URL of the page on the published site, even in a preview; null for the 404 page"),
        Plain("page.image", "absolute URL of the lead picture, or null"),
        new("page.number", VariableKind.Number, "number of the page in a list, from 1"),
        Plain("page.script", "URL of a script for this page only, or null"),
        new("page.indexed", VariableKind.YesOrNo, "whether search engines may list the page"),
        List("page.versions", "versions of the page in all its languages, including this version; null if there is only one"),
        Plain("page.versions[].lang", "language of the page, BCP 47"),
        Plain("page.versions[].dir", "ltr or rtl"),
        Plain("page.versions[].name", "name of the language in that language"),
        Plain("page.versions[].language", "name of the language in the page’s language"),
        Plain("page.versions[].title", "headline of that version"),
        Plain("page.versions[].link", "URL of that version"),
        new("page.versions[].current", VariableKind.YesOrNo, "whether this is the current page"),
        List("page.alternates", "all versions for search engines, including this one and x-default; null if there is only one"),
        Plain("page.alternates[].lang", "language, or x-default"),
        Plain("page.alternates[].link", "absolute URL"),
        .. Feeds("page.feeds", "feeds of the briefs that this page lists, or null"),
        List("page.open_graph", "Open Graph tags for messaging apps and social networks; null on missing and moved pages"),
        Plain("page.open_graph[].property", "name, such as og:title"),
        Plain("page.open_graph[].content", "value of the tag"),
        List("page.metadata", "tags for reference managers; null where page.open_graph is null"),
        Plain("page.metadata[].name", "name, such as citation_title"),
        Plain("page.metadata[].content", "value of the tag"),
        Html(
            "page.linked_data",
            "JSON-LD, only for a script element of type application/ld+json; null where page.open_graph is null"),
    ];

    private static IEnumerable<DescribedVariable> Entries(string name, string says) =>
    [
        .. Links(name, says),
        Plain(name + "[].lang", "language of the title, BCP 47"),
        Plain(name + "[].dir", "ltr or rtl"),
        new(name + "[].external", VariableKind.YesOrNo, "whether the link leads to another site"),
    ];

    private static IEnumerable<DescribedVariable> Feeds(string name, string says) =>
    [
        List(name, says),
        Plain(name + "[].title", "title of the feed"),
        Plain(name + "[].atom", "URL of the Atom feed"),
        Plain(name + "[].json", "URL of the JSON feed"),
    ];
}

/// <summary>The additional variables of the templates for briefs and pages.</summary>
internal static class VariablesOfBriefs
{
    public static ImmutableArray<DescribedVariable> All { get; } =
    [
        new("brief", VariableKind.Group, "the brief, or the page from content/pages/"),
        Html("brief.title", "headline, with the numbers of its notes"),
        Html("brief.summary", "summary, or null"),
        List("brief.authors", "authors; null if there are none"),
        Plain("brief.authors[].joint", "text between the previous author and this one: a comma, or the conjunction in the "
            + "page’s language; empty for the first author"),
        Plain("brief.authors[].name", "the name"),
        Plain("brief.authors[].role", "the role, or null"),
        Plain("brief.authors[].link", "URL of the author’s page, or null"),
        Plain("brief.authors[].orcid", "URL of the ORCID iD, or null"),
        new("brief.byline", VariableKind.Group, "the words around the authors; null without authors"),
        Plain("brief.byline.before", "words before the authors, such as By, with the space after them"),
        Plain("brief.byline.after", "words after the authors; empty in most languages"),
        .. Phrase("brief.published", "date of first publication, or null"),
        .. Phrase("brief.updated", "date of the latest update, or null"),
        .. Phrase("brief.corrected", "date of the latest correction, or null"),
        .. Links("brief.topics", "topics of the brief, or null"),
        .. Picture("brief.image", "lead picture, or null"),
        Html("brief.image.caption", "caption, or null"),
        Plain("brief.image.credit", "credit, or null"),
        .. Links("brief.contents", "headings of the text, then recommendations and annexes, for a table of contents; null if the text"
            + " has three headings or fewer"),
        List("brief.contents[].entries", "headings of the next level, or null"),
        Plain("brief.contents[].entries[].title", "text of the heading"),
        Plain("brief.contents[].entries[].link", "URL of the heading"),
        Html("brief.body", "the text"),
        new("brief.has_verified", VariableKind.YesOrNo, "whether any quotation was verified; if so, the tick needs a legend"),
        new("brief.has_notes", VariableKind.YesOrNo, "whether there are notes"),
        Html("brief.notes", "the notes"),
        List("brief.recommendations", "recommendations by addressee, or null"),
        Plain("brief.recommendations[].addressee", "the person or body that is asked"),
        Plain("brief.recommendations[].link", "URL of the page of the addressee"),
        List("brief.recommendations[].entries", "recommendations to this addressee"),
        Plain("brief.recommendations[].entries[].id", "value for an id attribute"),
        .. Recommendation("brief.recommendations[].entries[]"),
        .. Answers(),
        .. Annexes(),
        .. Changes("brief.corrections", "corrections, or null"),
        .. Changes("brief.updates", "updates, or null"),
        List("brief.people", "people quoted, or null"),
        Html("brief.people[].who", "name, role and organisation, with a link to everything this person said"),
        List("brief.sources", "sources cited, or null"),
        Plain("brief.sources[].id", "value for an id attribute"),
        Plain("brief.sources[].type", "type in the page’s language: article, report, law …"),
        Html("brief.sources[].text", "title, publisher, date and links"),
        .. Cards("brief.related", "related briefs, or null"),
        new("brief.cite_as", VariableKind.Group, "how to cite the brief"),
        Plain("brief.cite_as.author", "the authors, or else the organisation or the title of the site"),
        Plain("brief.cite_as.publisher", "the organisation or the title of the site; null without authors"),
        Plain("brief.cite_as.title", "headline"),
        Plain("brief.cite_as.date", "date of first publication in words, or null"),
        Plain("brief.cite_as.link", "absolute URL"),
        .. Links("brief.exports", "the sources as data files; null if nothing is cited"),
        Plain("brief.mail", "mailto URL that shares the brief by email, from the reader’s own mail program"),
        new("brief.extra", VariableKind.Group, "your own texts from the front matter, by name; a name that does not exist is null"),
        Plain("brief.pdf", "URL of the brief as a PDF; null for a site without PDFs"),
    ];

    public static IEnumerable<DescribedVariable> Recommendation(string name) =>
    [
        Html(name + ".text", "text of the recommendation"),
        .. Phrase(name + ".deadline", "date by which it should be done, or null"),
        Plain(name + ".standing", "open, accepted, partly, done or refused"),
        Plain(name + ".status", "the status in the page’s language"),
        Html(name + ".source", "source of the status, or null"),
    ];

    private static IEnumerable<DescribedVariable> Annexes() =>
    [
        List("brief.annexes", "annexes, or null"),
        Plain("brief.annexes[].id", "value for an id attribute"),
        Plain("brief.annexes[].label", "the number, as a phrase: Annex 1"),
        Plain("brief.annexes[].title", "the title"),
        Plain("brief.annexes[].link", "URL of the file or page; null if it is not published"),
        Plain("brief.annexes[].facts", "type and size of a file, or null"),
        .. Date("brief.annexes[].date", "date of the document, or null"),
        Html("brief.annexes[].description", "the description, or null"),
        Html("brief.annexes[].source", "the source, or null"),
    ];

    private static IEnumerable<DescribedVariable> Answers() =>
    [
        List("brief.responses", "responses from the people criticised, or null"),
        Plain("brief.responses[].from", "who responded"),
        Html("brief.responses[].outcome", "the response or a summary of it, or a note that there was none"),
        Plain("brief.responses[].asked", "when they were asked, as a phrase; null if a source is given instead"),
        Html("brief.responses[].source", "source that reports the response, or null"),
    ];

    private static IEnumerable<DescribedVariable> Changes(string name, string says) =>
        [List(name, says), .. Date(name + "[].date", "date of the change"), Html(name + "[].text", "what changed")];
}

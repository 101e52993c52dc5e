using static Briefs.Pages.TemplateReference.VariableShapes;

namespace Briefs.Pages.TemplateReference;

/// <summary>Documentation of all template variables. A test compares it with the models that templates receive.</summary>
public static class AllVariables
{
    private static readonly ImmutableSortedDictionary<string, ImmutableArray<DescribedVariable>> s_own =
        new Dictionary<string, ImmutableArray<DescribedVariable>>(StringComparer.Ordinal)
        {
            ["addressee.html"] =
            [
                .. Frame(),
                Plain("up", "URL of the list of addressees"),
                List("entries", "recommendations to the addressee, starting with the newest brief"),
                .. VariablesOfBriefs.Recommendation("entries[]"),
                Plain("entries[].lang", "language of the text, BCP 47"),
                Plain("entries[].dir", "ltr or rtl"),
                new("entries[].brief", VariableKind.Group, "brief that makes the recommendation"),
                Plain("entries[].brief.title", "headline"),
                Plain("entries[].brief.link", "URL of the recommendation in the brief"),
            ],
            ["archive.html"] = [.. Frame(), .. Counted("years, newest first")],
            ["brief.html"] = VariablesOfBriefs.All,
            ["corrections.html"] = [.. Frame(), .. Corrections()],
            ["home.html"] = [.. Frame(), .. Cards("entries", "briefs in the page’s language, newest first; null if there are none")],
            ["moved.html"] = [Plain("target", "the new URL; layout.html redirects to it immediately")],
            ["not-found.html"] = [],
            ["page.html"] = VariablesOfBriefs.All,
            ["people.html"] = [.. Frame(), .. People()],
            ["person.html"] =
            [
                .. Frame(),
                Plain("up", "URL of the list of people"),
                Html("also", "other names and spellings, as a phrase; null if there are none"),
                List("offices", "the person’s roles with their dates, latest first; null if none are declared"),
                HasVerified(),
                .. Said(),
            ],
            ["quotes.html"] = [.. Frame(), List("data", "URLs of the data files that the search reads"), HasVerified(), .. Said()],
            ["search.html"] =
            [
                Plain("heading", "text of the heading"), Plain("data", "URL of the folder with the search index"),
            ],
            ["desk.html"] =
            [
                Plain("heading", "text of the heading"),
                Plain("version", "name of the folder with the program of the desk, which layout.html loads"),
            ],
            ["recommendations.html"] =
            [
                .. Frame(),
                Plain("table", "URL of the recommendations as a CSV table"),
                Plain("data", "URL of the recommendations as JSON"),
                .. Links("entries", "addressees, sorted by name"),
                Plain("entries[].count", "the number of recommendations, as a phrase: 3 recommendations"),
            ],
            ["sources.html"] =
            [
                .. Frame(),
                List("entries", "sources; null if there are none"),
                Plain("entries[].id", "value for an id attribute"),
                Plain("entries[].type", "type in the page’s language: article, report, law …"),
                Html("entries[].text", "title, publisher, date and links"),
                .. Cards("entries[].briefs", "the newest briefs that cite the source"),
                Plain("entries[].more", "number of other briefs that cite the source, as a phrase, or null"),
            ],
            ["topic.html"] = [.. Frame(), .. Cards("entries", "briefs on the topic, newest first")],
            ["topics.html"] = [.. Frame(), .. Counted("topics, sorted by name; null if there are none")],
            ["year.html"] = [
                .. Frame(), Plain("up", "URL of the list of years"), .. Cards("entries", "briefs of the year, newest first")],
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The variables of all templates.</summary>
    public static ImmutableArray<DescribedVariable> OfEveryPage => VariablesOfEveryPage.All;

    /// <summary>
    /// The additional variables of page templates, by file name. A part such as <c>pager.html</c> has the variables of the page that
    /// includes it.
    /// </summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<DescribedVariable>> Own => s_own;

    private static DescribedVariable HasVerified() =>
        new("has_verified", VariableKind.YesOrNo, "whether any quotation in the list was verified; if so, the tick needs a legend");

    private static IEnumerable<DescribedVariable> Counted(string says) =>
        [.. Links("entries", says), Plain("entries[].count", "the number of briefs, as a phrase: 3 briefs")];

    private static IEnumerable<DescribedVariable> People() =>
    [
        List("entries", "people quoted by name, sorted by name; null if there are none"),
        Plain("entries[].name", "the name"),
        Plain("entries[].role", "role when last quoted, or null"),
        Plain("entries[].organization", "organisation when last quoted, or null"),
        Plain("entries[].link", "URL of the page with everything this person said"),
        Plain("entries[].count", "the number of quotations, as a phrase: 3 quotations"),
    ];

    private static IEnumerable<DescribedVariable> Corrections() =>
    [
        List("entries", "corrections, newest first; null if there are none"),
        .. Date("entries[].date", "date of the correction"),
        Html("entries[].text", "text of the correction"),
        new("entries[].brief", VariableKind.Group, "the brief that was corrected"),
        Plain("entries[].brief.title", "headline"),
        Plain("entries[].brief.link", "URL"),
        Plain("entries[].brief.lang", "language of the page, BCP 47"),
        Plain("entries[].brief.dir", "ltr or rtl"),
    ];
}

/// <summary>A template variable.</summary>
/// <param name="Name">The full path: <c>brief.topics[].title</c>, where <c>[]</c> means every element of a list.</param>
/// <param name="Says">The value in a few words without a full stop, and when it is null.</param>
public sealed record DescribedVariable(string Name, VariableKind Kind, string Says);

/// <summary>The type of a template variable.</summary>
public enum VariableKind
{
    /// <summary>Escaped when printed.</summary>
    Text,

    /// <summary>Generated by Briefs and printed without escaping; cannot be captured or passed to a function.</summary>
    Html,

    Number,

    /// <summary>True or false.</summary>
    YesOrNo,

    /// <summary>Has variables of its own.</summary>
    Group,

    /// <summary>Can be iterated with <c>for</c>.</summary>
    List,
}

/// <summary>Groups of variables that several templates share.</summary>
internal static class VariableShapes
{
    public static DescribedVariable Plain(string name, string says) => new(name, VariableKind.Text, says);

    public static DescribedVariable Html(string name, string says) => new(name, VariableKind.Html, says);

    public static DescribedVariable List(string name, string says) => new(name, VariableKind.List, says);

    public static IEnumerable<DescribedVariable> Date(string name, string says) =>
    [
        new(name, VariableKind.Group, says),
        Plain(name + ".iso", "ISO 8601: 2020-01-09, 2020-01 or 2020"),
        Plain(name + ".text", "formatted for the page’s language: 9 January 2020"),
    ];

    /// <summary>A date with the words around it.</summary>
    public static IEnumerable<DescribedVariable> Phrase(string name, string says) =>
    [
        .. Date(name, says),
        Plain(name + ".before", "words before the date, such as Published, including the space after them"),
        Plain(name + ".after", "words after the date; empty in most languages"),
    ];

    public static IEnumerable<DescribedVariable> Links(string name, string says) =>
        [List(name, says), Plain(name + "[].title", "text of the link"), Plain(name + "[].link", "URL of the link")];

    /// <summary>A picture in all its sizes.</summary>
    public static IEnumerable<DescribedVariable> Picture(string name, string says) =>
    [
        new(name, VariableKind.Group, says),
        Plain(name + ".link", "URL of the full-size original, or null for an SVG"),
        Plain(name + ".src", "URL for the `src` of an `img` element"),
        Plain(name + ".webp", "value for the `srcset` of a `source` element of type `image/webp`, or null"),
        new(name + ".width", VariableKind.Number, "width of the original in pixels; null if unknown"),
        new(name + ".height", VariableKind.Number, "height of the original in pixels; null if unknown"),
        Plain(name + ".alt", "alternative text"),
    ];

    /// <summary>A brief in a list.</summary>
    public static IEnumerable<DescribedVariable> Cards(string name, string says) =>
    [
        List(name, says),
        Plain(name + "[].title", "headline"),
        Plain(name + "[].summary", "summary, or null"),
        Plain(name + "[].link", "URL"),
        .. Picture(name + "[].thumbnail", "lead picture, or null"),
        .. Date(name + "[].date", "date of first publication, or null"),
        Plain(name + "[].lang", "language of the page, BCP 47"),
        Plain(name + "[].dir", "ltr or rtl"),
        .. Links(name + "[].topics", "topics, or null"),
        Plain(name + "[].language", "name of the brief’s language, in the language of the list"),
        Plain(name + "[].quotations", "the number of quotations, as a phrase: 9 quotations"),
    ];

    /// <summary>Variables of all lists: the heading, and links to the other pages.</summary>
    public static IEnumerable<DescribedVariable> Frame() =>
    [
        Plain("heading", "heading above the list"),
        new("pager", VariableKind.Group, "links to the other pages of the list; null if the list has only one page"),
        new("pager.number", VariableKind.Number, "number of this page, from 1"),
        new("pager.count", VariableKind.Number, "number of pages"),
        Plain("pager.previous", "URL of the previous page, or null"),
        Plain("pager.next", "URL of the next page, or null"),
    ];

    /// <summary>Quotations in a list, as rendered by <c>said.html</c>.</summary>
    public static IEnumerable<DescribedVariable> Said() =>
    [
        List("entries", "quotations, or null. To print one, assign it to the variable said, then include said.html"),
        List("entries[].paragraphs", "the quoted words in quotation marks, one text for each paragraph"),
        Plain("entries[].lang", "language of the words, BCP 47"),
        Plain("entries[].dir", "ltr or rtl"),
        Plain("entries[].name", "name of the speaker; null on a person’s own page and if no one is named"),
        Plain("entries[].link", "URL of the page with everything this person said, or null"),
        Plain("entries[].office", "role and organisation at the time of the quotation, or null"),
        .. Phrase(
            "entries[].date",
            "date on which the words were said, or else the date of the source, introduced by words such as Published; null if unknown"),
        Plain("entries[].year", "the year of that date, or null"),
        Html("entries[].where", "source of the quotation, or null"),
        Plain("entries[].standing", "verified, cited, unverifiable or echo"),
        Plain("entries[].standing_text", "status of the quotation as a sentence, with the date of the saved copy; null if only cited"),
        new("entries[].brief", VariableKind.Group, "brief that contains the quotation"),
        Plain("entries[].brief.title", "headline"),
        Plain("entries[].brief.link", "URL of the quotation in the brief"),
        Plain("entries[].brief.page", "URL of the brief"),
        Plain("entries[].brief.lang", "language of the page, BCP 47"),
        Plain("entries[].brief.dir", "ltr or rtl"),
    ];
}

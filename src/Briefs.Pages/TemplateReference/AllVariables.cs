using static Briefs.Pages.TemplateReference.VariableShapes;

namespace Briefs.Pages.TemplateReference;

/// <summary>Every variable of every template, for people. A test holds it against what the templates are really given.</summary>
public static class AllVariables
{
    private static readonly ImmutableSortedDictionary<string, ImmutableArray<DescribedVariable>> s_own =
        new Dictionary<string, ImmutableArray<DescribedVariable>>(StringComparer.Ordinal)
        {
            ["archive.html"] = [.. Frame(), .. Counted("years, newest first")],
            ["brief.html"] = VariablesOfBriefs.All,
            ["corrections.html"] = [.. Frame(), .. Corrections()],
            ["home.html"] = [.. Frame(), .. Cards("entries", "briefs in the page’s language, newest first; null if there are none")],
            ["moved.html"] = [Plain("target", "the new URL; layout.html redirects there at once")],
            ["not-found.html"] = [],
            ["page.html"] = VariablesOfBriefs.All,
            ["people.html"] = [.. Frame(), .. People()],
            ["person.html"] =
            [
                .. Frame(),
                Plain("up", "URL of the list of people"),
                Html("also", "other names and spellings, as a phrase, or null"),
                List("offices", "the person’s roles with their dates, latest first; null if none are declared"),
                .. Said(),
            ],
            ["quotes.html"] = [.. Frame(), List("data", "URLs of the data files that the search reads"), .. Said()],
            ["sources.html"] =
            [
                .. Frame(),
                List("entries", "sources; null if there are none"),
                Plain("entries[].id", "value for an id attribute"),
                Plain("entries[].type", "type in the page’s language: article, report, law …"),
                Html("entries[].text", "title, publisher, date and links"),
                .. Cards("entries[].briefs", "the newest briefs that cite it"),
                Plain("entries[].more", "how many more briefs cite it, as a phrase, or null"),
            ],
            ["topic.html"] = [.. Frame(), .. Cards("entries", "briefs on the topic, newest first")],
            ["topics.html"] = [.. Frame(), .. Counted("topics, sorted by name; null if there are none")],
            ["year.html"] = [
                .. Frame(), Plain("up", "URL of the list of years"), .. Cards("entries", "briefs of the year, newest first")],
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>What every template may use.</summary>
    public static ImmutableArray<DescribedVariable> OfEveryPage => VariablesOfEveryPage.All;

    /// <summary>
    /// What the templates of whole pages may use besides, by file name. A part such as <c>pager.html</c> sees what the page sees that
    /// includes it.
    /// </summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<DescribedVariable>> Own => s_own;

    private static IEnumerable<DescribedVariable> Counted(string says) =>
        [.. Links("entries", says), Plain("entries[].count", "the number of briefs, as a phrase: 3 briefs")];

    private static IEnumerable<DescribedVariable> People() =>
    [
        List("entries", "people quoted by name, sorted by name; null if there are none"),
        Plain("entries[].name", "the name"),
        Plain("entries[].role", "role when last quoted, or null"),
        Plain("entries[].organization", "organisation when last quoted, or null"),
        Plain("entries[].link", "URL of everything this person said"),
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
        Plain("entries[].brief.lang", "its language, BCP 47"),
        Plain("entries[].brief.dir", "ltr or rtl"),
    ];
}

/// <summary>A variable that a template may use.</summary>
/// <param name="Name">The way to it: <c>brief.topics[].title</c>, where <c>[]</c> stands for every entry of a list.</param>
/// <param name="Says">What it holds, in a few words without a full stop; also when it is null.</param>
public sealed record DescribedVariable(string Name, VariableKind Kind, string Says);

/// <summary>What a variable of a template holds.</summary>
public enum VariableKind
{
    /// <summary>Escaped when it is printed.</summary>
    Text,

    /// <summary>Made by Briefs itself and printed as it is; it can be neither captured nor passed to a function.</summary>
    Html,

    Number,

    /// <summary>True or false.</summary>
    YesOrNo,

    /// <summary>Has variables of its own.</summary>
    Group,

    /// <summary>To be gone through with <c>for</c>.</summary>
    List,
}

/// <summary>Shapes that come again in several templates, written once.</summary>
internal static class VariableShapes
{
    public static DescribedVariable Plain(string name, string says) => new(name, VariableKind.Text, says);

    public static DescribedVariable Html(string name, string says) => new(name, VariableKind.Html, says);

    public static DescribedVariable List(string name, string says) => new(name, VariableKind.List, says);

    public static IEnumerable<DescribedVariable> Date(string name, string says) =>
    [
        new(name, VariableKind.Group, says),
        Plain(name + ".iso", "ISO 8601: 2020-01-09, 2020-01 or 2020"),
        Plain(name + ".text", "in the form of the page’s language: 9 January 2020"),
    ];

    public static IEnumerable<DescribedVariable> Links(string name, string says) =>
        [List(name, says), Plain(name + "[].title", "text of the link"), Plain(name + "[].link", "URL of the link")];

    /// <summary>A brief in a list.</summary>
    public static IEnumerable<DescribedVariable> Cards(string name, string says) =>
    [
        List(name, says),
        Plain(name + "[].title", "headline"),
        Plain(name + "[].summary", "summary, or null"),
        Plain(name + "[].link", "URL"),
        .. Date(name + "[].date", "date of first publication, or null"),
        Plain(name + "[].lang", "its language, BCP 47"),
        Plain(name + "[].dir", "ltr or rtl"),
        Plain(name + "[].quotations", "the number of quotations, as a phrase: 9 quotations"),
    ];

    /// <summary>Of every list: what stands above it, and the way to its other pages.</summary>
    public static IEnumerable<DescribedVariable> Frame() =>
    [
        Plain("heading", "heading above the list"),
        new("pager", VariableKind.Group, "links to the other pages of the list; null if it has only one page"),
        new("pager.number", VariableKind.Number, "number of this page, from 1"),
        new("pager.count", VariableKind.Number, "number of pages"),
        Plain("pager.previous", "URL of the previous page, or null"),
        Plain("pager.next", "URL of the next page, or null"),
    ];

    /// <summary>Quotations in a list, as <c>said.html</c> shows them.</summary>
    public static IEnumerable<DescribedVariable> Said() =>
    [
        List("entries", "quotations; said.html shows one of them, as said; null if there are none"),
        List("entries[].paragraphs", "the quoted words, one text for each paragraph"),
        Plain("entries[].lang", "language of the words, BCP 47"),
        Plain("entries[].dir", "ltr or rtl"),
        Plain("entries[].name", "who said it; null on a person’s own page and if no one is named"),
        Plain("entries[].link", "URL of everything this person said, or null"),
        Plain("entries[].office", "role and organisation at that time, or null"),
        .. Date("entries[].date", "date on which it was said, or else the date of its source; null if unknown"),
        Plain("entries[].year", "the year of that date, or null"),
        Html("entries[].where", "the source that contains it, or null"),
        Plain("entries[].standing", "verified, cited, unverifiable or echo"),
        Plain("entries[].standing_text", "the same as a sentence, with the date of the saved copy"),
        new("entries[].brief", VariableKind.Group, "the brief that quotes it"),
        Plain("entries[].brief.title", "headline"),
        Plain("entries[].brief.link", "URL of the quotation in the brief"),
        Plain("entries[].brief.lang", "its language, BCP 47"),
        Plain("entries[].brief.dir", "ltr or rtl"),
    ];
}

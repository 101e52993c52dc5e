using static Briefs.Pages.TemplateReference.VariableShapes;

namespace Briefs.Pages.TemplateReference;

/// <summary>Every variable of every template, for people. A test holds it against what the templates are really given.</summary>
public static class AllVariables
{
    private static readonly ImmutableSortedDictionary<string, ImmutableArray<DescribedVariable>> s_own =
        new Dictionary<string, ImmutableArray<DescribedVariable>>(StringComparer.Ordinal)
        {
            ["archive.html"] = [.. Frame(), .. Counted("years, the newest first")],
            ["brief.html"] = VariablesOfBriefs.All,
            ["corrections.html"] = [.. Frame(), .. Corrections()],
            ["home.html"] = [.. Frame(), .. Cards("entries", "briefs in the page’s language, the newest first; null when there is none")],
            ["moved.html"] = [Plain("target", "the new address; layout.html leads there at once")],
            ["not-found.html"] = [],
            ["page.html"] = VariablesOfBriefs.All,
            ["people.html"] = [.. Frame(), .. People()],
            ["person.html"] =
            [
                .. Frame(),
                Plain("up", "address of the list of people"),
                Html("also", "other names and spellings, as a phrase; or null"),
                List("offices", "what the person was and when, the latest first; null when nobody wrote that down"),
                .. Said(),
            ],
            ["quotes.html"] = [.. Frame(), List("data", "addresses of the parts that the search reads"), .. Said()],
            ["sources.html"] =
            [
                .. Frame(),
                List("entries", "sources; null when there is none"),
                Plain("entries[].id", "for an id attribute"),
                Plain("entries[].type", "article, report, law … in the page’s language"),
                Html("entries[].text", "title, publisher, date, links"),
                .. Cards("entries[].briefs", "the newest briefs that stand on it"),
                Plain("entries[].more", "how many others do, as a phrase; or null"),
            ],
            ["topic.html"] = [.. Frame(), .. Cards("entries", "briefs of the topic, the newest first")],
            ["topics.html"] = [.. Frame(), .. Counted("topics by name; null when there is none")],
            ["year.html"] = [
                .. Frame(), Plain("up", "address of the list of years"), .. Cards("entries", "briefs of the year, the newest first")],
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>What every template may use.</summary>
    public static ImmutableArray<DescribedVariable> OfEveryPage => VariablesOfEveryPage.All;

    /// <summary>
    /// What the templates of whole pages may use besides, by file name. A part such as <c>pager.html</c> sees what the page sees that
    /// includes it.
    /// </summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<DescribedVariable>> Own => s_own;

    private static IEnumerable<DescribedVariable> Counted(string says) =>
        [.. Links("entries", says), Plain("entries[].count", "how many briefs, in words: 3 briefs")];

    private static IEnumerable<DescribedVariable> People() =>
    [
        List("entries", "people quoted by name, by their names; null when there is none"),
        Plain("entries[].name", "the name"),
        Plain("entries[].role", "role when last quoted, or null"),
        Plain("entries[].organization", "organisation when last quoted, or null"),
        Plain("entries[].link", "address of everything they said"),
        Plain("entries[].count", "how many quotations, in words: 3 quotations"),
    ];

    private static IEnumerable<DescribedVariable> Corrections() =>
    [
        List("entries", "corrections, the newest first; null when there is none"),
        .. Date("entries[].date", "when it was corrected"),
        Html("entries[].text", "what was wrong"),
        new("entries[].brief", VariableKind.Group, "what was corrected"),
        Plain("entries[].brief.title", "headline"),
        Plain("entries[].brief.link", "address"),
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
        Plain(name + ".iso", "for machines: 2020-01-09, 2020-01 or 2020"),
        Plain(name + ".text", "as readers of the page write it: 9 January 2020"),
    ];

    public static IEnumerable<DescribedVariable> Links(string name, string says) =>
        [List(name, says), Plain(name + "[].title", "what the link says"), Plain(name + "[].link", "where it leads")];

    /// <summary>A brief in a list.</summary>
    public static IEnumerable<DescribedVariable> Cards(string name, string says) =>
    [
        List(name, says),
        Plain(name + "[].title", "headline"),
        Plain(name + "[].summary", "summary, or null"),
        Plain(name + "[].link", "address"),
        .. Date(name + "[].date", "first published, or null"),
        Plain(name + "[].lang", "its language, BCP 47"),
        Plain(name + "[].dir", "ltr or rtl"),
        Plain(name + "[].quotations", "how many it has, in words: 9 quotations"),
    ];

    /// <summary>Of every list: what stands above it, and the way to its other pages.</summary>
    public static IEnumerable<DescribedVariable> Frame() =>
    [
        Plain("heading", "what stands above the list"),
        new("pager", VariableKind.Group, "the way to the other pages of the list; null when it has one"),
        new("pager.number", VariableKind.Number, "this page, from 1"),
        new("pager.count", VariableKind.Number, "how many there are"),
        Plain("pager.previous", "address of the page before, or null"),
        Plain("pager.next", "address of the page behind, or null"),
    ];

    /// <summary>Quotations in a list, as <c>said.html</c> shows them.</summary>
    public static IEnumerable<DescribedVariable> Said() =>
    [
        List("entries", "quotations, of which said.html shows one as said; null when there is none"),
        List("entries[].paragraphs", "the words, a text for each paragraph"),
        Plain("entries[].lang", "language of the words, BCP 47"),
        Plain("entries[].dir", "ltr or rtl"),
        Plain("entries[].name", "who said it; null on a person’s own page, and where nobody is named"),
        Plain("entries[].link", "address of everything this person said, or null"),
        Plain("entries[].office", "role and organisation at that time, or null"),
        .. Date("entries[].date", "when it was said, else when its source is from; null when unknown"),
        Plain("entries[].year", "the year of that date, or null"),
        Html("entries[].where", "the source it can be read in, or null"),
        Plain("entries[].standing", "verified, cited, unverifiable or echo"),
        Plain("entries[].standing_text", "the same as a sentence, with the day of the copy"),
        new("entries[].brief", VariableKind.Group, "where it is quoted"),
        Plain("entries[].brief.title", "headline"),
        Plain("entries[].brief.link", "address, down to the very paragraph"),
        Plain("entries[].brief.lang", "its language, BCP 47"),
        Plain("entries[].brief.dir", "ltr or rtl"),
    ];
}

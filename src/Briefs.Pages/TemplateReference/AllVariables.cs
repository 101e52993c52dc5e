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

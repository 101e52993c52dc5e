namespace Briefs.Pages.TemplateReference;

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

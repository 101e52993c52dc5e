using static Briefs.Pages.TemplateReference.VariableShapes;

namespace Briefs.Pages.TemplateReference;

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
        new(
            "brief.has_notes",
            VariableKind.YesOrNo,
            "whether there are notes; ask this, since the notes are counted while the text is printed"),
        Html("brief.notes", "the notes; print them behind everything else that cites"),
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

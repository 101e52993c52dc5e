
namespace Briefs.Pages.Rules;

public sealed class HtmlOutsideVocabulary : StageRule
{
    public static HtmlOutsideVocabulary Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "html-outside-vocabulary",
        Group = RuleGroup.Site,
        Severity = Severity.Error,
        IsFinal = true,
        Message = "The page generated from this file would contain {0}, which Briefs never publishes.",
        Help = "Check whether a template of your own prints part of the brief twice. If not, this is a bug in Briefs: please report it "
            + "and attach this file.",
        Why = """
            A brief can come from someone you do not know, so it must never add code, styles or forms to a page. Before Briefs publishes a
            page, it checks all HTML generated from content against a short list of allowed elements and attributes.
            """,
        Bad =
        [
            RuleExample.FromFiles(
                (
                    "content/briefs/example.md",
                    "---\ntitle: At the border\ndate: 2024-03-01\nsummary: Nobody crossed.\n---\n## The gate\n\nNo one crossed.\n"),
                ("templates/brief.html", "<h1>{{ brief.title }}</h1>\n{{ brief.body }}\n{{ brief.body }}\n")),
        ],
        Good =
        [
            RuleExample.FromFiles(
                (
                    "content/briefs/example.md",
                    "---\ntitle: At the border\ndate: 2024-03-01\nsummary: Nobody crossed.\n---\n## The gate\n\nNo one crossed.\n"),
                ("templates/brief.html", "<h1>{{ brief.title }}</h1>\n{{ brief.body }}\n")),
        ],
    };
}

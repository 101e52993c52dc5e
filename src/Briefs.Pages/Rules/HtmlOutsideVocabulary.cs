
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
        Message = "The page made from this file would hold {0}, which Briefs never publishes.",
        Help =
            "Look whether a template of your own prints a text of the brief twice. If not, this is a fault of Briefs: please report it "
                + "together with this file.",
        Why =
            "A brief can come from a stranger, and must never bring code, a style or a form into a page. Everything that is made from "
                + "content is read once more before it "
            + "is published, and held against a short list of what text needs.",
        Bad =
        [
            RuleExample.FromFiles(
                (
                    "content/briefs/example.md",
                    "---\ntitle: At the border\ndate: 2024-03-01\nsummary: Nobody crossed.\n---\n## The gate\n\nNobody crossed.\n"),
                ("templates/brief.html", "<h1>{{ brief.title }}</h1>\n{{ brief.body }}\n{{ brief.body }}\n")),
        ],
        Good =
        [
            RuleExample.FromFiles(
                (
                    "content/briefs/example.md",
                    "---\ntitle: At the border\ndate: 2024-03-01\nsummary: Nobody crossed.\n---\n## The gate\n\nNobody crossed.\n"),
                ("templates/brief.html", "<h1>{{ brief.title }}</h1>\n{{ brief.body }}\n")),
        ],
    };
}


namespace Briefs.Pages.Rules;

public sealed class TemplateMalformed : StageRule
{
    public static TemplateMalformed Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "template-malformed",
        Group = RuleGroup.Site,
        Severity = Severity.Error,
        IsFinal = true,
        Message = "This template does not work: {0}.",
        Help =
            "Fix the code here. Code goes between {{ and }}, every `if` and `for` needs an `end`, and `include` takes the name "
                + "of a file in templates/.",
        Why = "Briefs builds every page from a template, so an error in one template can break every page of the site.",
        Bad =
        [
            RuleExample.FromFiles(("templates/not-found.html", "<h1>Not found</h1>\n<p>⟦{{⟧ words.not_found_help\n")),
            RuleExample.FromFiles(("templates/not-found.html", "<h1>Not found</h1>\n{{ ⟦include 'foter.html'⟧ }}\n")),
        ],
        Good = [RuleExample.FromFiles(("templates/not-found.html", "<h1>{{ words.not_found }}</h1>\n"))],
    };
}

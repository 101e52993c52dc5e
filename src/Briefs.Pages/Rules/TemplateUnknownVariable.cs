
namespace Briefs.Pages.Rules;

public sealed class TemplateUnknownVariable : StageRule
{
    public static TemplateUnknownVariable Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "template-unknown-variable",
        Group = RuleGroup.Site,
        Severity = Severity.Error,
        IsFinal = true,
        Message = "This template asks for “{0}”, which does not exist here.",
        Help = "Check the spelling of “{0}”: the built-in template of the same name shows everything a page of this kind knows.",
        Why = "Most template engines print nothing for a misspelt name, and the gap is found by a reader.",
        Bad = [RuleExample.FromFiles(("templates/not-found.html", "<h1>{{ page.⟦titel⟧ }}</h1>\n"))],
        Good = [RuleExample.FromFiles(("templates/not-found.html", "<h1>{{ page.title }}</h1>\n"))],
    };
}


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
        Message = "This template uses “{0}”, which is not defined here.",
        Help = "Check the spelling of “{0}”. The built-in template of the same name shows what is available on this kind of page.",
        Why = """
            Most template engines print nothing for a misspelled name, so only readers notice the gap. Briefs reports the name
            instead.
            """,
        Bad = [RuleExample.FromFiles(("templates/not-found.html", "<h1>{{ page.⟦titel⟧ }}</h1>\n"))],
        Good = [RuleExample.FromFiles(("templates/not-found.html", "<h1>{{ page.title }}</h1>\n"))],
    };
}


namespace Briefs.Pages.Rules;

public sealed class HtmlTooLarge : StageRule
{
    public static HtmlTooLarge Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "html-too-large",
        Group = RuleGroup.Site,
        Severity = Severity.Error,
        IsFinal = true,
        Message = "The page {0} would be larger than 8 MB.",
        Help = "Split the text into several files, or look for an endless loop in the template.",
        Why = "A page larger than 8 MB may not open on a phone, and is nearly always a mistake.",
        Bad = [RuleExample.FromFiles(("templates/not-found.html", "⟦⟧{{ for i in 1..9000 }}" + new string('x', 1000) + "{{ end }}\n"))],
        Good = [RuleExample.FromFiles(("templates/not-found.html", "{{ for i in 1..90 }}<br>{{ end }}\n"))],
    };
}

using Briefs.Diagnostics;
using Briefs.Text;

namespace Briefs.Reading.Rules;

/// <summary>citation-covers-nothing: a citation with no words before it in its sentence.</summary>
public static class CitationCoversNothing
{
    public static RuleInfo Info { get; } = new()
    {
        Id = "citation-covers-nothing",
        Group = RuleGroup.Sources,
        Severity = Severity.Error,
        Message = "This citation stands {0}, so it says nothing of them.",
        Help = "Put it where you would put the number of a footnote: behind the words it belongs to, before or right after the full stop.",
        Why = """
            A citation covers what stands before it in its sentence. One before the words, or alone in a paragraph, would
            look to readers as if it proved something, and proves nothing.
            """,
        Bad = ["⟦[@mills in @news]⟧ The court sat in closed session.", "The court sat.\n\n⟦[@mills in @news]⟧"],
        Good = ["The court sat in closed session [@mills in @news].", "“We will stay.” [@mills in @news]"],
    };

    internal static Diagnostic WithoutWords(ContentFile file, TextSpan span) => Info.At(file, span, "before its words");

    internal static Diagnostic WrongSide(ContentFile file, TextSpan span) => Info.At(file, span, "before the quoted words");
}

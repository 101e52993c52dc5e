namespace Briefs.Reading.Rules;

public sealed class CitationCoversNothing : StageRule
{
    public static CitationCoversNothing Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "citation-covers-nothing",
        Group = RuleGroup.Sources,
        Severity = Severity.Error,
        Message = "This citation {0}, so nothing is sourced by it.",
        Help = "Put it behind the words it belongs to, before or right after their full stop{1}.",
        Why = """
            A citation covers what stands before it in its sentence. One before the words, or alone in a paragraph, would
            look to readers as if it proved something, and proves nothing.
            """,
        Bad = ["⟦[@mills in @news]⟧ The court sat in closed session.", "The court sat.\n\n⟦[@mills in @news]⟧"],
        Good = ["The court sat in closed session [@mills in @news].", "“We will stay.” [@mills in @news]"],
    };

    internal Diagnostic WithoutWords(ContentFile file, TextSpan span) =>
        Info.CreateDiagnostic(file, span, "stands before the words of its sentence", "");

    internal Diagnostic WrongSide(ContentFile file, TextSpan span) =>
        Info.CreateDiagnostic(file, span, "stands before the quoted words", "");

    internal Diagnostic Alone(ContentFile file, TextSpan span) =>
        Info.CreateDiagnostic(file, span, "stands in a paragraph of its own",
            "; for a block quote, at the end of its last line, behind the >");
}

namespace Briefs.Reading.Rules;

public sealed class CitationCoversNothing : StageRule
{
    public static CitationCoversNothing Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "citation-covers-nothing",
        Group = RuleGroup.Sources,
        Severity = Severity.Error,
        Message = "This citation {0}, so it covers nothing.",
        Help = "Move the citation after the words it supports, just before or after the full stop{1}.",
        Why = """
            A citation covers the words before it in the same sentence. If it comes before the words, or is alone in a paragraph, it
            looks like evidence to readers but supports nothing.
            """,
        Bad = ["⟦[@mills in @news]⟧ The court sat in closed session.", "The court sat.\n\n⟦[@mills in @news]⟧"],
        Good = ["The court sat in closed session [@mills in @news].", "“We will stay.” [@mills in @news]"],
    };

    internal Diagnostic WithoutWords(ContentFile file, TextSpan span) =>
        Info.CreateDiagnostic(file, span, "has no words before it in its sentence", "");

    internal Diagnostic WrongSide(ContentFile file, TextSpan span) =>
        Info.CreateDiagnostic(file, span, "comes before the quoted words", "");

    internal Diagnostic Alone(ContentFile file, TextSpan span) =>
        Info.CreateDiagnostic(file, span, "is in a paragraph of its own",
            "; for a block quote, put it at the end of the last line that starts with >");
}

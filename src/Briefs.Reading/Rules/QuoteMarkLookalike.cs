namespace Briefs.Reading.Rules;

/// <summary>quote-mark-lookalike: a character that readers take for a quotation mark, and that is none.</summary>
public sealed class QuoteMarkLookalike : StageRule
{
    public static QuoteMarkLookalike Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-mark-lookalike",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "Readers take {0} for a quotation mark here, and it is none.",
        Help = "Write quotation marks, such as “ and ”, so that the words between them are checked, or ’ for an apostrophe.",
        Why = """
            Words between such characters look like somebody's words, and nothing would ask for their source. Some programs
            write them: two commas, two primes or two grave accents, ornaments of a font.
            """,
        Bad =
        [
            "He called it ⟦❝⟧a disgrace❞ in public.",
            "He called it ⟦,,⟧a disgrace″ in public.",
            "He called it ⟦≪⟧a disgrace≫ in public.",
        ],
        Good =
        [
            "He called it “a disgrace” [@ivanov in @un-report].",
            "The screen was 40″ wide, 5′ from the wall.",
            "The novel 《活着》 is sold there.",
        ],
    };

    internal Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, string character) =>
        Info.CreateDiagnostic(file, span, character);
}

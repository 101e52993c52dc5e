namespace Briefs.Reading.Rules;

/// <summary>quote-mark-lookalike: a character that readers take for a quotation mark, and that is none.</summary>
public static class QuoteMarkLookalike
{
    public static RuleInfo Info { get; } = new()
    {
        Id = "quote-mark-lookalike",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "{0} looks like a quotation mark here, but is not one.",
        Help = "Use quotation marks, such as “ and ”, so that the words between them are checked, or ’ for an apostrophe.",
        Why = """
            Words between such characters look like a quotation, but Briefs would not ask for their source. Some programs write
            them: two commas, two primes, two grave accents or ornaments of a font.
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

    internal static Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, string character) =>
        Info.CreateDiagnostic(file, span, character);
}

namespace Briefs.Reading.Rules;

/// <summary>quote-marks-mixed: the two marks of a quotation do not fit each other.</summary>
public static class QuoteMarksMixed
{
    public static RuleInfo Info { get; } = new()
    {
        Id = "quote-marks-mixed",
        Group = RuleGroup.Quotations,
        Severity = Severity.Warning,
        Message = "Mismatched quotation marks: {0}.",
        Help = "Correct the marks: {1}.",
        Why = """
            Word processors often turn quotation marks the wrong way. Briefs still finds and checks the quotation, but the marks
            distract readers, and a screen reader may read them incorrectly.
            """,
        Bad =
        [
            "He called it ⟦“a disgrace\"⟧ [@ivanov in @un-report].",
            "He called it ⟦”a disgrace”⟧ [@ivanov in @un-report].",
            "He called it ⟦“a disgrace“⟧ [@ivanov in @un-report].",
        ],
        Good = ["He called it “a disgrace” [@ivanov in @un-report].", "He called it „a disgrace“ [@ivanov in @un-report]."],
    };

    /// <param name="written">The pair as written.</param>
    /// <param name="right">The words as they should be written.</param>
    internal static Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, string written, string right) =>
        Info.CreateDiagnostic(file, span, written, right);
}

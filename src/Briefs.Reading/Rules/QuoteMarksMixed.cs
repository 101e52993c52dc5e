namespace Briefs.Reading.Rules;

/// <summary>quote-marks-mixed: the two marks of a quotation do not fit each other.</summary>
public sealed class QuoteMarksMixed : StageRule
{
    public static QuoteMarksMixed Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-marks-mixed",
        Group = RuleGroup.Quotations,
        Severity = Severity.Warning,
        Message = "The marks of this quotation, {0}, do not fit each other.",
        Help = "Mend the marks: {1}.",
        Why = """
            Word processors turn quotation marks the wrong way by the thousand. The quotation is found and checked all the
            same, but readers stumble, and a screen reader may read it wrongly.
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
    internal Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, string written, string right) =>
        Info.CreateDiagnostic(file, span, written, right);
}

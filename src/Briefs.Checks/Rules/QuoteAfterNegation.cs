
namespace Briefs.Checks.Rules;

public sealed class QuoteAfterNegation : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-after-negation",
        Group = RuleGroup.Quotations,
        Severity = Severity.Note,
        Message = "In the saved copy of “{1}”, a negation comes before “{0}” in the same clause.",
        Help = "Check that your own sentence keeps the negation, or begin the quotation before the negation.",
        Why = """
            Without the negation before them, quoted words can mean the opposite of what was said, even though every word is in the source.
            """,
        Bad = [ExampleText.WithCopy("She will ⟦“leave this land”⟧ [@mills in @news].\n", "We will never leave this land.\n")],
        Good =
        [
            ExampleText.WithCopy("“We will never leave this land,” she said [@mills in @news].\n", "We will never leave this land.\n"),
            ExampleText.WithCopy("She will never “leave this land” [@mills in @news].\n", "We will never leave this land.\n"),
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        foreach (var quotation in document.Quotations)
        {
            if (quotation.Verification is { IsVerified: true } verification && verification.Flags.Contains(MatchTrait.AfterNegation))
                yield return Info.CreateDiagnostic(
                    document.File, quotation.Span, Excerpt.Create(quotation.Text), verification.Copy.Value) with
                {
                    Quotation = quotation.Text,
                };
        }
    }
}

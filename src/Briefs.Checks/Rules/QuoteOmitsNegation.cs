
namespace Briefs.Checks.Rules;

public sealed class QuoteOmitsNegation : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-omits-negation",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "An omission or bracket in “{0}” leaves out a negation that is in “{1}”.",
        Help = "Quote the negation too. If the meaning stays the same without it, write […!] for the omission.",
        Why = "Leaving out one small word can turn a statement into its opposite, and an ellipsis hides that the word is gone.",
        Bad = [ExampleText.WithCopy("⟦“We will … leave this land”⟧ [@mills in @news].\n", "We will never leave this land.\n")],
        Good = [ExampleText.WithCopy("“We will […!] leave this land” [@mills in @news].\n", "We will never leave this land.\n")],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        foreach (var (quotation, verification) in AlteredQuotations.Find(document, AlteredReason.NegationOmitted))
            yield return Info.CreateDiagnostic(document.File, quotation.Span, Excerpt.Create(quotation.Text), verification.Copy.Value) with
            {
                Quotation = quotation.Text,
            };
    }
}

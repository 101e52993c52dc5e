
namespace Briefs.Checks.Rules;

public sealed class QuoteTooShortToVerify : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-too-short-to-verify",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "A part of “{0}” is too short to compare with the saved copy of “{1}”.",
        Help = "Quote at least four letters or digits on each side of an omission, or remove the omission.",
        Why = "A fragment of only a few letters appears in almost every source, so a match would prove nothing.",
        Bad = [ExampleText.WithCopy("He spoke of ⟦“the … of”⟧ [@mills in @news].\n", "This is the end of the war.\n")],
        Good = [ExampleText.WithCopy("He spoke of “the end … of the war” [@mills in @news].\n", "This is the end at last of the war.\n")],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        foreach (var (quotation, verification) in AlteredQuotations.Find(document, AlteredReason.Short))
            yield return Info.CreateDiagnostic(document.File, quotation.Span, Excerpt.Create(quotation.Text), verification.Copy.Value) with
            {
                Quotation = quotation.Text,
            };
    }
}

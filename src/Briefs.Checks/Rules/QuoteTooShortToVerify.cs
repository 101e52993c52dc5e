
namespace Briefs.Checks.Rules;

public sealed class QuoteTooShortToVerify : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-too-short-to-verify",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "A part of “{0}” is too short to be compared with the copy of “{1}”.",
        Help = "Quote at least one word of four letters on each side of an omission, or leave the omission out.",
        Why = "A source holds any two short words in some order: such a quotation could be made of any text.",
        Bad = [ExampleText.WithCopy("He spoke of ⟦“the … of”⟧ [@mills in @news].\n", "This is the end of the war.\n")],
        Good = [ExampleText.WithCopy("He spoke of “the end … of the war” [@mills in @news].\n", "This is the end at last of the war.\n")],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        foreach (var (quotation, verdict) in AlteredQuotations.Find(document, AlteredReason.Short))
            yield return Info.CreateDiagnostic(document.File, quotation.Span, Excerpt.Create(quotation.Text), verdict.Copy.Value) with
            {
                Quotation = quotation.Text,
            };
    }
}

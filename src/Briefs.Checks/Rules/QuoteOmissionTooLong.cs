
namespace Briefs.Checks.Rules;

public sealed class QuoteOmissionTooLong : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-omission-too-long",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "An omission in “{0}” leaves out more than 400 characters of “{1}”.",
        Help = "Split the quotation in two. If the parts belong together, write […!] for the omission.",
        Why = "Passages that are far apart in a source may be about different things. An omission joins them into one statement.",
        Bad = [
            ExampleText.WithCopy(
                "⟦“We armed them. … We trained them.”⟧ [@mills in @news]\n", $"We armed them. {new string('x', 450)} We trained them.\n")],
        Good = [
            ExampleText.WithCopy(
                "“We armed them. […!] We trained them.” [@mills in @news]\n", $"We armed them. {new string('x', 450)} We trained them.\n")],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        foreach (var (quotation, verification) in AlteredQuotations.Find(document, AlteredReason.OmissionTooLong))
            yield return Info.CreateDiagnostic(document.File, quotation.Span, Excerpt.Create(quotation.Text), verification.Copy.Value) with
            {
                Quotation = quotation.Text,
            };
    }
}

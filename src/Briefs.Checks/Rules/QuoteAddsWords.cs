
namespace Briefs.Checks.Rules;

public sealed class QuoteAddsWords : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-adds-words",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "The brackets in “{0}” add {2} that is not in “{1}”.",
        Help = "Remove the words in brackets, or end the quotation before them and continue in your own words.",
        Why = """
            Words in brackets may explain who or what is meant. If brackets contain a negation, a verb, a conjunction or part of a word,
            they change what the speaker said.
            """,
        Bad =
        [
            ExampleText.WithCopy("⟦“We will [not] leave this land”⟧ [@mills in @news].\n", "We will leave this land.\n"),
            ExampleText.WithCopy("⟦“They are [in]nocent people”⟧ [@mills in @news].\n", "They are nocent people.\n"),
            ExampleText.WithCopy("⟦“We will [kill you and] leave”⟧ [@mills in @news].\n", "We will leave this land.\n"),
        ],
        Good = [ExampleText.WithCopy("“We will leave this land [of Aur]” [@mills in @news].\n", "We will leave this land.\n")],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        foreach (var (quotation, verification) in AlteredQuotations.Find(document, AlteredReason.NegationAdded, AlteredReason.BracketAdds))
        {
            var what = verification.Because[0] == AlteredReason.NegationAdded ? "a negation" : "a verb, a conjunction or part of a word";
            yield return Info.CreateDiagnostic(
                document.File, quotation.Span, Excerpt.Create(quotation.Text), verification.Copy.Value, what) with
            {
                Quotation = quotation.Text,
            };
        }
    }
}

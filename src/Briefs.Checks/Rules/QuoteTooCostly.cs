
namespace Briefs.Checks.Rules;

public sealed class QuoteTooCostly : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-too-costly",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "“{0}” was not compared with the saved copy of “{1}”: the comparison would need too many steps.",
        Help =
            "Save only the passages that you quote: `briefs snapshot BRIEF {1} --passages --replace`. If the brief has hundreds of "
                + "quotations, split it into several briefs.",
        Why = """
            Briefs limits the number of steps for each brief, so that no brief can stall a build. A quotation that was not compared does not
            count as verified.
            """,
        Bad =
        [
            ExampleText.WithCopy(
                "⟦“ab cd … ab cd … ab cd … ab cd … ab cd … xylophone”⟧ [@mills in @news].\n",
                "xylophone. " + string.Concat(Enumerable.Repeat("ab cd ", 20_000)) + "\n"),
        ],
        Good = [ExampleText.WithCopy("“We will leave … tomorrow” [@mills in @news].\n", "We will leave this land tomorrow.\n")],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        foreach (var (quotation, verification) in AlteredQuotations.Find(document, AlteredReason.TooCostly))
        {
            yield return Info.CreateDiagnostic(document.File, quotation.Span, Excerpt.Create(quotation.Text), verification.Copy.Value) with
            {
                Quotation = quotation.Text,
                Help = Info.Help.Replace("{1}", verification.Copy.Value, StringComparison.Ordinal),
            };
        }
    }
}

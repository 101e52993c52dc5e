using Briefs.Model.Json;

namespace Briefs.Checks.Rules;

public sealed class QuoteOfAnotherSpeaker : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-of-another-speaker",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "In the saved copy of “{1}”, the words “{0}” are spoken by {2}, not by {3}.",
        Help =
            "Cite the person who says these words in the copy. If it is the same person under another name, add that name: `also: "
                + "[{2}]`.",
        Why = "A transcript names each speaker before a colon. No one may be credited with another person's words.",
        Bad = [
            ExampleText.WithCopy(
                "⟦“We will leave the camp,”⟧ she said [@mills in @news].\n",
                "PETROV: What now?\nMILLS: We stay.\nPETROV: We will leave the camp.\n")],
        Good = [
            ExampleText.WithCopy(
                "“We will leave the camp,” she said [@mills in @news].\n", "PETROV: What now?\nMILLS: We will leave the camp.\n")],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        foreach (var (quotation, verification) in AlteredQuotations.Find(document, AlteredReason.AnotherSpeaker))
        {
            var cited = QuotationJson.SpeakerOf(document, quotation) is { } id && document.People.TryGetValue(id, out var person)
                ? person.NameIn(quotation.Lang)
                : "the person cited";
            var label = verification.NamedSpeaker ?? "another speaker";
            yield return Info.CreateDiagnostic(
                document.File, quotation.Span, Excerpt.Create(quotation.Text), verification.Copy.Value, label, cited) with
            {
                Quotation = quotation.Text,
                Help = Info.Help.Replace("{2}", label, StringComparison.Ordinal),
            };
        }
    }
}

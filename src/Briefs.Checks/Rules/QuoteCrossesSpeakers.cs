
namespace Briefs.Checks.Rules;

public sealed class QuoteCrossesSpeakers : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-crosses-speakers",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "“{0}” joins the words of two speakers in “{1}”.",
        Help = "Split the quotation in two, each part with its own speaker. If one person speaks throughout, write […!] for the omission.",
        Why = """
            In a transcript, a name and a colon mark a new speaker. A quotation that joins the words of two people credits one of them
            with the other's words.
            """,
        Bad = [
            ExampleText.WithCopy(
                "⟦“We armed them. … I trained them.”⟧ [@mills in @news]\n", "IVANOV: We armed them.\nPETROV: I trained them.\n")],
        Good = [
            ExampleText.WithCopy(
                "“We armed them all. … We trained them.” [@mills in @news]\n", "IVANOV: We armed them all. Yes. We trained them.\n")],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        foreach (var (quotation, verification) in AlteredQuotations.Find(document, AlteredReason.SpeakerCrossed))
            yield return Info.CreateDiagnostic(document.File, quotation.Span, Excerpt.Create(quotation.Text), verification.Copy.Value) with
            {
                Quotation = quotation.Text,
            };
    }
}


namespace Briefs.Checks.Rules;

public sealed class QuoteUnverifiable : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-unverifiable",
        Group = RuleGroup.Quotations,
        Severity = Severity.Note,
        Message = "“{0}” cannot be compared with its source: {1}.",
        Help = "If you can get a transcript, save it in content/evidence/ and remove “unverifiable” from the citation.",
        Why = """
            Readers see which quotations were compared with their source, which were not, and why. If the source has a saved copy, the
            words can be compared, so marking the quotation as `unverifiable` is an error.
            """,
        Bad = ["⟦“We will not leave,”⟧ she said [@mills in @news, unverifiable: broadcast, no transcript].\n"],
        Good = ["“We will not leave,” she said [@mills in @news].\n"],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        foreach (var quotation in document.Quotations)
            foreach (var citation in quotation.Citations.Where(c => c.Unverifiable is not null).Take(1))
                yield return Found(site.Library, document, quotation, citation);
    }

    private Diagnostic Found(Library library, Brief brief, Quotation quotation, Citation citation)
    {
        var found = Info.CreateDiagnostic(brief.File, quotation.Span, Excerpt.Create(quotation.Text), citation.Unverifiable!) with
        {
            Quotation = quotation.Text,
        };
        return citation.Read is { } read && library.SavedCopies.ContainsKey(read)
            ? found with
            {
                Severity = Severity.Error,
                Help = $"“{read}” has a saved copy. Remove “unverifiable” from the citation, so that the words are compared with the copy.",
            }
            : found;
    }
}

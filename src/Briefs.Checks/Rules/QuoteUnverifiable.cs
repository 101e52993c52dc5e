
namespace Briefs.Checks.Rules;

public sealed class QuoteUnverifiable : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-unverifiable",
        Group = RuleGroup.Quotations,
        Severity = Severity.Note,
        Message = "“{0}” cannot be compared with its source: {1}.",
        Help = "If a transcript can be had, keep it in content/evidence/ and take the remark out of the citation.",
        Why =
            "Readers see which words were compared and which were not, and why. Where a copy is kept the words can be compared, and the "
                + "remark is an error.",
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
        return citation.Read is { } read && library.KeptCopies.ContainsKey(read)
            ? found with
            {
                Severity = Severity.Error,
                Help = $"A copy of “{read}” is kept: take “unverifiable” out of the citation, so that the words are compared with it.",
            }
            : found;
    }
}

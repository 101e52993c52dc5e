using Briefs.Diagnostics;
using Briefs.Model;

namespace Briefs.Checks.Rules;

/// <summary>The rule that Briefs is made for.</summary>
public sealed class QuoteWithoutSource : Rule
{
    private const string OrDeclare = "if these are nobody's words, declare them: {.term}, {.title}, {.name}, {.own}.";

    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-without-source",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "The quotation “{0}” has no source.",
        Help = $"No citation in this sentence. Write [@person in @source] after the words; {OrDeclare}",
        Why = "Words in quotation marks tell readers that somebody said them. They must be able to see who, when and where.",
        Bad =
        [
            "⟦“We will not go,”⟧ she said.\n",
            "“We will not go,” she said [@mills in @news]. ⟦“We have nowhere to go,”⟧ she added.\n",
            "He called them ⟦“terrorists”⟧.\n",
            "⟦> We will not go.⟧\n",
        ],
        Good =
        [
            "“We will not go,” she said [@mills in @news]. “We have nowhere to go,” she added [@mills].\n",
            "They were sent to “education camps”{.term}.\n",
            "> We will not go. [@mills in @news]\n",
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        foreach (var brief in site.Documents)
            foreach (var quotation in brief.Quotations)
                if (quotation is { Status: QuotationStatus.Unsourced, IsCitedFaultily: false })
                    yield return Found(brief, quotation);
    }

    private Diagnostic Found(Brief brief, Quotation quotation) => Info.At(brief.File, quotation.Span, Excerpt.Of(quotation.Text)) with
    {
        Quotation = quotation.Text,
        Help = HelpFor(brief, quotation),
    };

    private static string HelpFor(Brief brief, Quotation quotation)
    {
        var offer = OfferCitation.For(brief, quotation) ?? "[@person in @source]";
        if (OfferCitation.WhoGoesOn(brief, quotation) is { } person)
            return $"No citation in this sentence. If {person.NameIn(brief.Lang)} goes on, write {offer} after the words; {OrDeclare}";
        return quotation.Where switch
        {
            Surface.Block =>
                $"No citation covers this block quote. End its last paragraph, or a closing line that begins with a dash, with {offer}.",
            Surface.Title or Surface.Summary or Surface.Heading or Surface.Caption or Surface.Alt =>
                $"Quote the same words with their source in the text of the brief, or write {offer} after them here; {OrDeclare}",
            _ => $"No citation in this sentence. Write {offer} after the words; {OrDeclare}",
        };
    }
}

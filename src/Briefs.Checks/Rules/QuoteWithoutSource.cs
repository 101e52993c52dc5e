
namespace Briefs.Checks.Rules;

public sealed class QuoteWithoutSource : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-without-source",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "The quotation “{0}” has no source.",
        Help = $"No citation in this sentence. Write [@person in @source] after the words; {OfferDeclaration.OfAnyKind}",
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

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        var cited = new CitedBrief(document);
        foreach (var quotation in document.Quotations)
            if (quotation is { Status: QuotationStatus.Unsourced, IsCitedFaultily: false })
                yield return Found(cited, quotation);
    }

    private Diagnostic Found(CitedBrief cited, Quotation quotation) =>
        Info.CreateDiagnostic(cited.Brief.File, quotation.Span, Excerpt.Create(quotation.Text)) with
        {
            Quotation = quotation.Text,
            Help = HelpFor(cited, quotation),
        };

    private static string HelpFor(CitedBrief cited, Quotation quotation)
    {
        if (cited.MisreadAfter(quotation) is { } misread) return $"The text after it {misread.Why}. Write `{misread.Written}` instead.";
        if (quotation.Where == Surface.Block) return HelpForBlock(cited, quotation);
        var orDeclare = OfferDeclaration.Offer(cited, quotation);
        if (NearbyCitation.FindBefore(cited, quotation) is { } before)
            return $"No citation covers these words: one covers what stands before it. If {before} is meant for them, move it behind the "
                + $"words; {orDeclare}";
        var offer = OfferCitation.Offer(cited, quotation);
        if (quotation.BareNote is { } note)
            return $"Note {note} has no citation. Write one in the note, {offer}, or after the words here; {orDeclare}";
        if (IsPlain(quotation) && quotation.Named.IsEmpty && OfferCitation.OfSameWords(cited, quotation) is { } same)
            return $"No citation in this sentence. The same words have a source elsewhere in this brief: write {same} after them here too; "
                + $"{orDeclare}";
        if (OfferCitation.WhoGoesOn(cited, quotation) is { } person)
            return $"No citation in this sentence. If {person.NameIn(cited.Brief.Lang)} goes on, write "
                + $"{OfferCitation.ForWhoGoesOn(cited, quotation)} after the words; if somebody else speaks, {OfferCitation.Pattern}; "
                + $"{orDeclare}";
        if (NearbyCitation.FindAfter(cited, quotation) is { } after)
            return $"No citation in this sentence, and a citation never reaches back into an earlier sentence. If {after} is meant for "
                + $"these words too, repeat it after them; {orDeclare}";
        if (IsPlain(quotation) && OfferCitation.SameSource(cited, quotation) is { } source)
            return $"No citation in this sentence. If these words stand in the source cited just before, write {source} after them; "
                + $"{orDeclare}";
        return quotation.Where switch
        {
            Surface.Title or Surface.Summary or Surface.Heading or Surface.Caption or Surface.Alt =>
                "Repeat at least three words in a row, or all, of a quotation that has its source in the text, with the negation of "
                    + "their clause; "
                + $"or write {offer} after them here; {orDeclare}",
            _ => $"No citation in this sentence. Write {offer} after the words; {orDeclare}",
        };
    }

    // Elsewhere the same words need no citation: they are an echo.
    private static bool IsPlain(Quotation quotation) =>
        quotation.Where is not (Surface.Title or Surface.Summary or Surface.Heading or Surface.Caption or Surface.Alt);

    private static string HelpForBlock(CitedBrief cited, Quotation quotation) =>
        NearbyCitation.InParagraphAbove(cited, quotation) is { } above
            ? $"No citation covers this block quote. If {above} above it is meant, end the line before it with a colon; else end its last "
                + "paragraph, or a closing line that begins with a dash, with a citation."
            : "No citation covers this block quote. End its last paragraph, or a closing line that begins with a dash, with "
                + $"{OfferCitation.Offer(cited, quotation)}.";
}

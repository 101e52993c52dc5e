
namespace Briefs.Checks.Rules;

public sealed class QuoteWithoutSource : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-without-source",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "The quotation “{0}” has no source.",
        Help = $"This sentence has no citation. Write [@person in @source] after the words. {DeclarationSuggestion.OfAnyKind}",
        Why = """
            Quotation marks tell readers that a person said the words between them. Readers must be able to see who said the words,
            when and where.
            """,
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
        var all = document.Quotations;
        for (var i = 0; i < all.Length; i++)
        {
            if (/* guard: gate-source */ all[i] is { Status: QuotationStatus.Unsourced, IsCitedFaultily: false })
            {
                // One missing citation is one error. Those that continue it are skipped only after one that was reported.
                var lead = i;
                while (i + 1 < all.Length && Continues(all[i + 1])) i++;
                yield return Found(cited, all[lead], i - lead);
            }
        }
    }

    private static bool Continues(Quotation quotation) =>
        /* guard: continued-reported */ quotation is { ContinuesUncited: true, Status: QuotationStatus.Unsourced, IsCitedFaultily: false };

    /// <param name="more">The number of quotations that continue it.</param>
    private Diagnostic Found(CitedBrief cited, Quotation quotation, int more) =>
        Info.CreateDiagnostic(cited.Brief.File, quotation.Span, Excerpt.Create(quotation.Text)) with
        {
            Quotation = quotation.Text,
            Help = HelpFor(cited, quotation) + More(more),
            Fixes = quotation.Clue is { IsInBody: true } clue && CitationProposer.Propose(quotation) is { } citation
                ? [Fix.Offered($"Cite {citation}", new TextEdit(new TextSpan(clue.Place, clue.Place), " " + citation))]
                : [],
        };

    private static string More(int count) => count switch
    {
        0 => "",
        1 => " The same citation covers the next quotation, which continues this one.",
        _ => string.Create(CultureInfo.InvariantCulture, $" The same citation covers the {count} quotations that continue this one."),
    };

    private static string HelpFor(CitedBrief cited, Quotation quotation)
    {
        if (cited.MisreadAfter(quotation) is { } misread) return $"The text after it {misread.Why}. Write `{misread.Written}` instead.";
        if (quotation.Where == QuotationContext.Block) return HelpForBlock(cited, quotation);
        var orDeclare = DeclarationSuggestion.Offer(cited, quotation);
        if (quotation.HasOtherSpeaker)
            return "The citation for the whole paragraph does not cover these words, because their sentence attributes them to someone "
                + $"else. Write {CitationSuggestion.Offer(cited, quotation)} after the words. {orDeclare}";
        if (NearbyCitation.FindBefore(cited, quotation) is { } before)
            return $"No citation covers these words: a citation covers only the quotations before it. If {before} belongs to these words, "
                + $"move it after them. {orDeclare}";
        var offer = CitationSuggestion.Offer(cited, quotation);
        if (quotation.BareNote is { } note)
            return $"Note {note} has no citation. Write {offer} in the note, or here after the words. {orDeclare}";
        if (IsPlain(quotation) && CitationProposer.Propose(quotation) is not null)
            return $"This sentence has no citation. Write {offer} after the words. {orDeclare}";
        if (IsPlain(quotation) && quotation.Named.IsEmpty && CitationSuggestion.OfSameWords(cited, quotation) is { } same)
            return $"This sentence has no citation. The same words have a source elsewhere in this brief: write {same} after them "
                + $"here too. {orDeclare}";
        if (CitationSuggestion.WhoGoesOn(cited, quotation) is { } person)
            return $"This sentence has no citation. If {person.NameIn(cited.Brief.Lang)} is still speaking, write "
                + $"{CitationSuggestion.ForWhoGoesOn(cited, quotation)} after the words. If it is someone else, write "
                + $"{CitationSuggestion.Pattern}. "
                + $"{orDeclare}";
        if (NearbyCitation.FindAfter(cited, quotation) is { } after)
            return $"This sentence has no citation, and {after} in a later sentence does not cover it. If it applies to these words too, "
                + $"repeat it after them. {orDeclare}";
        if (IsPlain(quotation) && CitationSuggestion.SameSource(cited, quotation) is { } source)
            return $"This sentence has no citation. If these words are from the source cited just before, write {source} after them. "
                + $"{orDeclare}";
        return quotation.Where switch
        {
            QuotationContext.Title or QuotationContext.Summary or QuotationContext.Heading or QuotationContext.Caption
                or QuotationContext.Alt =>
                "Repeat a quotation that has a source in the text: all of it, or at least three words in a row, including any "
                    + "negation in that clause. "
                + $"Or write {offer} after the words here. {orDeclare}",
            _ => $"This sentence has no citation. Write {offer} after the words{OrToldToUs(cited, quotation)}. {orDeclare}",
        };
    }

    // No person is proposed, because the sentence does not name one.
    private static string OrToldToUs(CitedBrief cited, Quotation quotation) =>
        CitationProposer.Propose(quotation) is null && cited.Brief.People.Values.Any(person => person.ToUs is not null)
            ? ", or [@person] if that person told them to you"
            : "";

    // On the other surfaces, words quoted in the text are an echo and need no citation.
    private static bool IsPlain(Quotation quotation) =>
        quotation.Where is not (QuotationContext.Title or QuotationContext.Summary or QuotationContext.Heading
            or QuotationContext.Caption or QuotationContext.Alt);

    private static string HelpForBlock(CitedBrief cited, Quotation quotation) =>
        NearbyCitation.InParagraphAbove(cited, quotation) is { } above
            ? $"No citation covers this block quote. If {above} in the paragraph above is meant for it, end that paragraph with a colon. "
                + "Otherwise, put a citation at the end of the block quote, or of a closing line that begins with a dash."
            : $"No citation covers this block quote. Put {CitationSuggestion.Offer(cited, quotation)} at the end of its last paragraph, or "
                + "of a closing line that begins with a dash.";
}

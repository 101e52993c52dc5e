
namespace Briefs.Checks.Rules;

/// <summary>The words between the marks are not those of the kept copy.</summary>
public sealed class QuoteNotInSource : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-not-in-source",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "The saved copy of “{1}” does not contain the words “{0}”.",
        Help = "Quote the words as they are in the source. Mark what you leave out with … and what you add with [brackets].",
        Why =
            "Quotations are compared word for word with the saved copy of the source, so that no one is quoted with words they did "
                + "not say.",
        Bad =
        [
            ExampleText.WithCopy("⟦“We shall not leave,”⟧ she said [@mills in @news].\n", "She said: “We will not leave.”\n"),
            ExampleText.WithCopy("⟦“We stay … We came”⟧ [@mills in @news].\n", "We came by night. We stay by day.\n"),
            ExampleText.WithCopy("⟦“leave this lan”⟧ [@mills in @news].\n", "We will not leave this land.\n"),
        ],
        Good =
        [
            ExampleText.WithCopy("“We will not leave,” she said [@mills in @news].\n", "She said: “We will not leave.”\n"),
            ExampleText.WithCopy("“[T]hey will … leave” [@mills in @news].\n", "Yesterday they will all leave.\n"),
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        foreach (var (quotation, verdict) in AlteredQuotations
            .Find(document, AlteredReason.Diff, AlteredReason.Order, AlteredReason.WordBoundary))
        {
            yield return Info.CreateDiagnostic(document.File, quotation.Span, Excerpt.Create(quotation.Text), verdict.Copy.Value) with
            {
                Quotation = quotation.Text,
                Help = HelpFor(quotation, verdict) + OutsideArticle(site.Library, verdict),
                HelpInPublic = IsSecret(site.Library, document, verdict.Copy) ? WithoutWords(verdict) : null,
            };
        }
    }

    // A copy outside the site is not public, nor is one that may show a witness; the passage it has must not get into a log that is.
    private static bool IsSecret(Library library, Brief brief, SourceId copy) =>
        !library.Evidence.IsInSite || Witnesses.Find(brief).Any(w => w.Source.Id == copy && !w.Source.EvidencePublic);

    private static string WithoutWords(Verdict verdict) =>
        $"Run `briefs check` on your own machine to see what the saved copy of “{verdict.Copy}” has. The copy may contain more than is "
            + "public, so its words are not shown here.";

    // The page may have the words in a teaser, a comment or its footer.
    private static string OutsideArticle(Library library, Verdict verdict) =>
        verdict is { FoundIn: null, Nearest: null } && verdict.Because[0] == AlteredReason.Diff
        && library.KeptCopies.GetValueOrDefault(verdict.Copy)?.Entry?.Extractor?.StartsWith("AngleSharp", StringComparison.Ordinal) == true
            ? " This copy contains only the main article of the page: words in a teaser, a comment or the footer are not in it."
            : "";

    private static string HelpFor(Quotation quotation, Verdict verdict)
    {
        if (verdict.FoundIn is { } other)
            return $"These words are in the saved copy of “{other}”, not of “{verdict.Copy}”. If they are from there, cite “{other}”.";
        if (quotation.Citations.Any(c => c is { OriginalLang: not null, Original: null, TranslatedBy: null }))
            return "The source has the original, not the translation. Add the original words to the citation: translated from ru “…”.";
        if (verdict.Because[0] == AlteredReason.Order)
            return "The parts are in a different order in the saved copy. Quote them in that order, or make two quotations.";
        if (verdict.Because[0] == AlteredReason.WordBoundary)
            return "The quotation begins or ends in the middle of a word. Quote whole words.";
        return verdict.Nearest is { } nearest && nearest.Words.Any(w => !w.IsSame)
            ? $"Line {nearest.Line} of the copy has: “{NearestText.Passage(nearest)}”. Differences: {NearestText.Differences(nearest)}. "
                + "Quote the words as they are in the source."
            : "The saved copy has no similar passage. Check that the citation names the right source and that the copy contains the "
                + "whole passage.";
    }
}

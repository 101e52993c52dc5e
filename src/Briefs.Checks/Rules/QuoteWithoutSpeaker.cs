using System.Diagnostics;

namespace Briefs.Checks.Rules;

public sealed class QuoteWithoutSpeaker : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-without-speaker",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "The quotation “{0}” has a source but no speaker.",
        Help = "Write [@person in @{1}]. If these are the document's own words and not a quotation in it, write [@itself in @{1}].",
        Why = """
            A source shows where words were published, but not who said them. Readers must be able to tell a report's own words from
            words that it quotes.
            """,
        Bad =
        [
            "⟦“We will not go,”⟧ they were told [@news].\n",
            "The camps held ⟦“at least a million”⟧ people [@un-report, p. 12].\n",
        ],
        Good =
        [
            "“We will not go,” she said [@mills in @news].\n",
            "The camps held “at least a million” people [@itself in @un-report, p. 12].\n",
            "States shall not “expel or return” a refugee [@law, art. 33, para. 1].\n",
            "“They came at night,” she said [@witness].\n",
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        foreach (var quotation in document.Quotations)
            if (quotation is { IsCitedFaultily: false, Citations: [var first, ..] }
                && /* guard: gate-speaker */ !quotation.Citations.Any(c => SaysWhose(document, c)))
            {
                yield return Found(document, quotation, first);
            }
    }

    // A citation of an unknown source is already reported; a second message would be confusing.
    private static bool SaysWhose(Brief brief, Citation citation) =>
        citation.Itself || citation.Speaker is not null || citation.ToUs
        || citation.Source is not { } id || !brief.Sources.TryGetValue(id, out var source)
        || source.Speaker is not null || source.Type is SourceType.Law or SourceType.Treaty;

    private Diagnostic Found(Brief brief, Quotation quotation, Citation citation)
    {
        if (citation.Source is not { } id || !brief.Sources.TryGetValue(id, out var source)) throw new UnreachableException();
        var found = Info.CreateDiagnostic(
            brief.File, quotation.Span, Excerpt.Create(quotation.Text), id.Value) with
        { Quotation = quotation.Text };
        if (HasWordsOfItsOwn(source.Type)) return found;
        return found with
        {
            Help = $"Write who said these words: [@{Somebody(quotation)} in @{id}]. Or add `speaker:` to the source in the front matter.",
        };
    }

    private static bool HasWordsOfItsOwn(SourceType type) =>
        type is SourceType.Report or SourceType.Case or SourceType.Document or SourceType.Book or SourceType.Dataset;

    private static string Somebody(Quotation quotation) => quotation.Named is [var named] ? named.Value : "person";
}

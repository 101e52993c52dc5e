using Briefs.Reading.Rules;

namespace Briefs.Reading.Citations;

/// <summary>The diagnostics about words that a citation attributes to one person and the text to another, one for each quotation.</summary>
/// <param name="cited">Names the people.</param>
internal sealed class SpeakerReports(ContentFile file, CitedSpeakers cited)
{
    private readonly DiagnosticBag _diagnostics = new(file);

    public IEnumerable<Diagnostic> All => _diagnostics.All;

    public HashSet<FoundQuotation> Quotations { get; } = [];

    /// <summary>Reports that the sentence of a quotation attributes it to a declared person who is not cited.</summary>
    public void ReportOther(FoundQuotation quotation, PersonId speaker) =>
        Add(quotation, CitationCoversTwoSpeakers.Rule.CreateDiagnostic(file, quotation.Span, Words(quotation, speaker)));

    /// <summary>Reports that the sentence with a colon before a quotation attributes it to a declared person who is not cited.</summary>
    public void ReportIntroduced(FoundQuotation quotation, PersonId speaker) =>
        Add(quotation, CitationCoversTwoSpeakers.Rule.Introduced(file, quotation.Span, Words(quotation, speaker)));

    /// <summary>Reports that the closing line of a block quote names a declared person who is not cited.</summary>
    public void ReportClosingLine(FoundQuotation quotation, PersonId speaker) =>
        Add(quotation, CitationCoversTwoSpeakers.Rule.InClosingLine(file, quotation.Span, Words(quotation, speaker)));

    /// <summary>Reports that a headline or caption attributes words that it repeats to a declared person who did not say them.</summary>
    public void ReportEcho(FoundQuotation echo, PersonId speaker) =>
        Add(echo, CitationCoversTwoSpeakers.Rule.OfEcho(file, echo.Span, Words(echo.Echoes[0], speaker)));

    /// <summary>Warns that a headline or caption attributes words that it repeats to a whole name that is not declared.</summary>
    public void WarnOfEcho(FoundQuotation echo, string name) =>
        Add(echo, SpeakerUnclear.Rule.OfUndeclared(file, echo.Span, cited.NameOf(cited.Find(echo.Echoes[0])), name));

    /// <summary>Reports a block quote whose citations name two speakers.</summary>
    public void ReportTwo(FoundQuotation quotation, string one, string other) =>
        Add(quotation, CitationCoversTwoSpeakers.Rule.InBlockQuote(file, quotation.Span, one, other));

    /// <summary>Warns that the row of a table names a declared person who is not cited.</summary>
    public void WarnOfRow(FoundQuotation quotation, PersonId named) => Add(quotation, SpeakerAmbiguous.Rule.InTable(
        file, quotation.Span, cited.NameOf(cited.Find(quotation)), cited.NameOf(named)));

    /// <summary>Warns that the text attributes a quotation to someone by a whole name that is not declared.</summary>
    public void WarnOfUndeclared(FoundQuotation quotation, string name) => Add(quotation, SpeakerUnclear.Rule.OfUndeclared(
        file, quotation.Span, cited.NameOf(cited.Find(quotation)), name));

    /// <summary>Warns that the sentence of a quotation gives it to a person of <c>people.yml</c> who is not cited.</summary>
    public void WarnOfWords(FoundQuotation quotation, GivenWords given) =>
        Add(quotation, SpeakerUnclear.Rule.OfPerson(file, quotation.Span, Words(quotation, given.Person), given.Phrase));

    /// <summary>Warns that the sentence of a quotation attributes it to someone else by a role, a pronoun or other words.</summary>
    public void Warn(FoundQuotation quotation, string who)
    {
        var name = cited.NameOf(cited.Find(quotation));
        Add(quotation, quotation.IsCitedThroughout || quotation.IsCitedLater
            ? SpeakerUnclear.Rule.CitedElsewhere(file, quotation.Span, name, who)
            : SpeakerUnclear.Rule.Info.CreateDiagnostic(file, quotation.Span, name, who));
    }

    private Misattribution Words(FoundQuotation quotation, PersonId speaker) =>
        new(cited.NameOf(cited.Find(quotation)), cited.NameOf(speaker), cited.CitationOf(speaker));

    private void Add(FoundQuotation quotation, Diagnostic diagnostic)
    {
        if (Quotations.Add(quotation)) _diagnostics.Add(diagnostic);
    }
}

using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

/// <summary>
/// Writes a block quote: the words in a <c>blockquote</c>, and the speaker in the caption below. The numbers of notes are in the caption
/// too, so that nothing of ours is among the quoted words.
/// </summary>
internal sealed class QuotationFigureWriter
{
    private readonly BriefWriter _html;
    private readonly Quotation _quotation;
    private readonly IReadOnlyList<Citation> _cited;
    private bool _hasAttribution;

    private QuotationFigureWriter(Quotation quotation, IReadOnlyList<Citation> cited, BriefWriter html) =>
        (_quotation, _cited, _html) = (quotation, cited, html);

    /// <param name="cited">All that is cited in it, as planned.</param>
    public static QuotationFigureWriter Open(int quotation, IReadOnlyList<Citation> cited, BriefWriter html)
    {
        html.Raw("<figure class=\"quotation\""u8);
        WriteId(quotation, html);
        html.Raw("><blockquote>"u8);
        return new QuotationFigureWriter(html.Brief.Quotations[quotation], cited, html);
    }

    /// <summary>Writes the <c>id</c> of a quotation the first time it is printed.</summary>
    public static void WriteId(int quotation, BriefWriter html)
    {
        if (!html.Print.OpensFirst(quotation) || html.Print.Destination != Destination.Page) return;
        html.Raw(" id=\""u8);
        html.Text(html.Brief.Quotations[quotation].Id);
        html.Raw("\""u8);
    }

    public void OpenAttribution()
    {
        _html.Raw("</blockquote><figcaption>"u8);
        _hasAttribution = true;
    }

    /// <summary>Ends the words and begins the caption; the reference to the citations among the words follows.</summary>
    public void BeginCaption()
    {
        if (_hasAttribution) return;
        _html.Raw("</blockquote>"u8);
        if (_html.Print.FindEchoed(_quotation) is { } echoed) WriteEchoed(echoed);
        if (_cited.Count == 0) return;
        _html.Raw("<figcaption>"u8);
        WriteWho(_cited[0]);
    }

    public void Close()
    {
        if (_quotation.EchoOf is null && _cited.Count > 0)
            VerificationWriter.Write(_quotation, _quotation.Citations.FirstOrDefault(_cited[0]), _html);
        if (_hasAttribution || _cited.Count > 0) _html.Raw("</figcaption>"u8);
        _html.Raw("</figure>"u8);
    }

    // A pull quote: the speaker is a link to the quotation that it repeats.
    private void WriteEchoed(Quotation echoed)
    {
        var brief = _html.Brief;
        var citation = echoed.Citations[0];
        if ((brief.SpeakerOf(citation)?.NameIn(_html.Lang) ?? brief.SourceOf(citation)?.Title) is not { } name) return;
        _html.Raw("<figcaption><span class=\"who\">"u8);
        var isLinked = _html.Print.Destination == Destination.Page;
        if (isLinked) _html.OpenInside(_html.Print.Fragment(echoed.Id));
        _html.Isolated(name);
        if (isLinked) _html.Raw("</a>"u8);
        _html.Raw("</span></figcaption>"u8);
    }

    private SiteSettings Settings => _html.Print.Site.Settings;

    private void WriteWho(Citation citation)
    {
        var brief = _html.Brief;
        var speaker = brief.SpeakerOf(citation);
        var said = brief.SaidOn(citation);
        if (speaker is not null)
        {
            _html.Raw("<span class=\"who\">"u8);
            PersonWriter.Write(speaker, said, _html);
            _html.Raw("</span> "u8);
        }

        _html.Raw("<span class=\"where\">"u8);
        if (CitationWriter.TellerToUs(citation, brief) is { } teller)
        {
            CitationWriter.WriteTellerToUs(teller, LetterCase.Small, _html);
            said = null;
        }
        else if (citation.ToUs) _html.Text(_html.Words.Fill("to_us", Settings.Organization ?? Settings.Title));
        else if (brief.SourceOf(citation) is { } source)
            SourceWriter.Title(Passages.Create(_quotation).Showing(source), _html);
        if (said is { } date)
        {
            _html.Word("comma");
            _html.Text(_html.Words.Date(date));
        }

        _html.Raw("</span>"u8);
    }
}

/// <summary>
/// Writes below a block quote how far it can be trusted, in words and not only by colour: verified word for word, or
/// unverifiable with the reason; and who translated it. Nothing below a quotation that is only cited.
/// </summary>
internal static class VerificationWriter
{
    /// <param name="citation">The first citation of the quotation.</param>
    public static void Write(Quotation quotation, Citation citation, BriefWriter html)
    {
        if (CitationWriter.Translation(citation, html.Words) is { } translation) Line("translated", translation, html);
        if (citation.Unverifiable is { } reason) Line("unverifiable", html.Words.Fill("cannot_be_verified", reason), html);
        else if (Passages.Create(quotation).Statement(citation, html.Print) is { } verified) Line("verified", verified, html);
    }

    private static void Line(string kind, string text, BriefWriter html)
    {
        html.Raw(" <span class=\"standing "u8);
        html.Raw(kind);
        html.Raw("\">"u8);
        html.Text(text);
        html.Raw("</span>"u8);
    }
}

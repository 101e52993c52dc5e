using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

/// <summary>
/// Writes a block quotation: its words in a block quote, and below it, outside of what was said, who said it. The notes'
/// numbers stand there too, for nothing of ours belongs among somebody's words.
/// </summary>
internal sealed class WriteQuotationFigure
{
    private readonly PageOutput _output;
    private readonly BriefPrint _print;
    private readonly Quotation _quotation;
    private readonly List<Citation> _cited = [];
    private Part _part = Part.Words;

    private WriteQuotationFigure(Quotation quotation, PageOutput output, BriefPrint print)
    {
        _quotation = quotation;
        _output = output;
        _print = print;
    }

    private enum Part
    {
        Words, Attribution, Attributed,
    }

    public static WriteQuotationFigure Open(int quotation, PageOutput output, BriefPrint print)
    {
        output.Raw("<figure class=\"quotation\""u8);
        if (print.OpensFirst(quotation) && print.Destination == Destination.Page)
        {
            output.Raw(" id=\""u8);
            output.Text(print.Brief.Quotations[quotation].Id);
            output.Raw("\""u8);
        }

        output.Raw("><blockquote>"u8);
        return new WriteQuotationFigure(print.Brief.Quotations[quotation], output, print);
    }

    /// <summary>A citation among the words is kept for below; one in the editor's own attribution stands where it was put.</summary>
    public void Cite(IEnumerable<Citation> citations)
    {
        var group = citations.ToList();
        if (_part == Part.Attribution)
        {
            WriteReference.Write(group, _output, _print);
            _referred.UnionWith(group.Select(NoteSubject.Cited.Placeless));
        }
        else _cited.AddRange(group);
    }

    private readonly HashSet<Citation> _referred = [];

    public void OpenAttribution()
    {
        _output.Raw("</blockquote><figcaption>"u8);
        _part = Part.Attribution;
    }

    public void CloseAttribution() => _part = Part.Attributed;

    public void Close()
    {
        var citations = _cited.Concat(_quotation.Citations).DistinctBy(NoteSubject.Cited.Placeless).ToList();
        if (_part == Part.Words) _output.Raw("</blockquote>"u8);
        if (_part == Part.Words && citations.Count > 0)
        {
            _output.Raw("<figcaption>"u8);
            WriteWho(citations[0]);
        }

        WriteReference.Write(citations.Where(c => !_referred.Contains(NoteSubject.Cited.Placeless(c))), _output, _print);
        if (_quotation.EchoOf is null && citations.Count > 0)
            WriteStanding.Write(_quotation, _quotation.Citations.FirstOrDefault(citations[0]), _output, _print);
        if (_part != Part.Words || citations.Count > 0) _output.Raw("</figcaption>"u8);
        _output.Raw("</figure>"u8);
    }

    private void WriteWho(Citation citation)
    {
        var brief = _print.Brief;
        var speaker = brief.SpeakerOf(citation);
        var said = brief.SaidOn(citation);
        if (speaker is not null)
        {
            _output.Raw("<span class=\"who\">"u8);
            WritePerson.Write(speaker, said, _output, _print);
            _output.Raw("</span> "u8);
        }

        _output.Raw("<span class=\"where\">"u8);
        if (citation.ToUs) _output.Text(_print.Words.Fill("to_us", _print.Site.Settings.Organization ?? _print.Site.Settings.Title));
        else if (brief.SourceOf(citation) is { } source)
            WriteSource.Title(Passages.Create(_quotation).Showing(source), _output, _print.Words, _print.PageLang);
        if (said is { } date)
        {
            _output.Text(_print.Words["comma"]);
            _output.Text(_print.Words.Date(date));
        }

        _output.Raw("</span>"u8);
    }
}

/// <summary>
/// Writes what a reader may hold a block quotation for, below it and in words, not by a colour: verified word for word, cited
/// only, not to be verified and why; and whose translation it is.
/// </summary>
internal static class WriteStanding
{
    /// <param name="citation">The first of the quotation's.</param>
    public static void Write(Quotation quotation, Citation citation, PageOutput output, BriefPrint print)
    {
        if (WriteCitation.Translation(citation, print.Words) is { } translation) Line("translated", translation, output);
        if (citation.Unverifiable is { } reason) Line("unverifiable", print.Words.Fill("cannot_be_verified", reason), output);
        else if (Passages.Create(quotation).Statement(citation, print) is { } verified) Line("verified", verified, output);
        else if (quotation.Status == QuotationStatus.Cited) Line("cited", print.Words["cited_only"], output);
    }

    private static void Line(string kind, string text, PageOutput output)
    {
        output.Raw(" <span class=\"standing "u8);
        output.Raw(kind);
        output.Raw("\">"u8);
        output.Text(text);
        output.Raw("</span>"u8);
    }
}

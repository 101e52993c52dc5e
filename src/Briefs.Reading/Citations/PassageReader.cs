using Briefs.Reading.Attribution;

namespace Briefs.Reading.Citations;

/// <summary>Reads the texts of a body in order, and ends the open citations where the author names another declared person.</summary>
/// <param name="readsNames">Whether names matter.</param>
internal sealed class PassageReader(MarkedBody body, OpenCitations open, bool readsNames)
{
    private ProseBlock? _block;
    private int _at;

    /// <summary>Reads on behalf of the citations of a body. If none is short, no name matters.</summary>
    public static PassageReader ForCitations(MarkedBody body, OpenCitations open) =>
        new(body, open, HasShortCitation(body));

    public static PassageReader WithNames(MarkedBody body, OpenCitations open) => new(body, open, readsNames: true);

    /// <summary>Begins the next text.</summary>
    public void Begin(ProseBlock block)
    {
        if (IsOfHead(block) || _block is null || IsOfHead(_block) || block.Footnote != _block.Footnote) open.BeginText();
        else if (block.Context == QuotationContext.Heading) open.BeginSection();
        else if (block.Quote is null || block.Quote != _block.Quote) open.BeginParagraph();
        _block = block;
        _at = block.Quote is null ? 0
            : block == block.Quote.Blocks[^1] && block.Quote.AttributionStart >= 0 ? block.Quote.AttributionStart
            : block.Visible.Text.Length;
    }

    /// <summary>Reads on to an index of the text.</summary>
    public void ReadTo(int end)
    {
        if (end <= _at || !readsNames) return;
        foreach (var mention in body.Named.PossibleMentions(_block!.OwnWords, new TextSpan(_at, end)))
            open.Name(mention.Person, body.Entries.FindPerson(mention.Person.Value)!.NameIn(body.Lang));
        _at = end;
    }

    /// <summary>A footnote mark counts as the citations in its note.</summary>
    public void Note(FootnoteDraft note)
    {
        var citations = note.Blocks.SelectMany(b => b.Visible.Notes).Where(n => n.Kind == SegmentKind.Citation)
            .SelectMany(n => body.Groups[n.Index].Citations);
        foreach (var citation in citations)
            if (body.Entries.FindSpeaker(citation) is { } speaker) open.Cite(speaker.Id, speaker.NameIn(body.Lang), null);
    }

    private bool IsOfHead(ProseBlock block) => block.Span.Start < body.Head.BodyStart;

    private static bool HasShortCitation(MarkedBody body) =>
        body.Groups.SelectMany(g => g.Citations).Any(c => c.Only is { } only && !body.Entries.HasSource(only.Value));
}

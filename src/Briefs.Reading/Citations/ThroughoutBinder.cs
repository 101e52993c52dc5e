using Briefs.Reading.Attribution;
using Briefs.Reading.Markdown;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Citations;

/// <summary>
/// Applies <c>[@colin in @hearing, throughout]</c> at the end of a paragraph to every quotation of the paragraph that has no citation and
/// no other speaker. It is an error if the paragraph names or cites another declared person.
/// </summary>
/// <param name="coverOf">Returns what a citation or footnote mark cites.</param>
internal sealed class ThroughoutBinder(MarkedBody body, Func<Segment, CitationCover> coverOf, DiagnosticBag diagnostics)
{
    private readonly Lazy<OtherSpeakerFinder> _others = new(() => new OtherSpeakerFinder(body));
    private readonly HashSet<TextSpan> _seen = [];

    /// <param name="block">A text whose sentences have their citations.</param>
    public void Bind(ProseBlock block)
    {
        foreach (var atom in block.Visible.Notes)
        {
            if (KeywordOf(atom) is not { } keyword) continue;
            if (atom.Kind == SegmentKind.Citation) _seen.Add(keyword);
            if (block.Span.Start < body.Head.BodyStart) ReportMisplaced(block, keyword);
            else if (!IsAtEnd(block, atom)) ReportMisplaced(block, atom.Kind == SegmentKind.Citation ? keyword : atom.Span);
            else Give(block, atom);
        }
    }

    /// <summary>Reports those in block quotes and beside strings of the front matter.</summary>
    public void ReportRest()
    {
        foreach (var keyword in body.Groups.SelectMany(g => g.Citations).Select(c => c.Throughout).OfType<TextSpan>())
            if (!_seen.Contains(keyword)) diagnostics.Add(CitationMalformed.Rule.ThroughoutMisplaced(body.File, keyword));
    }

    private TextSpan? KeywordOf(Segment atom) =>
        atom.Kind == SegmentKind.Citation ? KeywordIn(atom)
        : body.Footnotes[atom.Index].Blocks.SelectMany(b => b.Visible.Notes).Where(n => n.Kind == SegmentKind.Citation).Select(KeywordIn)
            .FirstOrDefault(k => k is not null);

    private TextSpan? KeywordIn(Segment citation) =>
        body.Groups[citation.Index].Citations.Select(c => c.Throughout).FirstOrDefault(k => k is not null);

    private static bool IsAtEnd(ProseBlock block, Segment atom)
    {
        foreach (var c in block.Visible.Text.AsSpan(atom.Start + 1))
            if (c == VisibleText.Atom || char.IsLetterOrDigit(c) || char.IsSurrogate(c)) return false;
        return true;
    }

    private void ReportMisplaced(ProseBlock block, TextSpan at)
    {
        diagnostics.Add(CitationMalformed.Rule.ThroughoutMisplaced(body.File, at));
        foreach (var quotation in block.Quotations.Where(q => !q.IsCovered)) quotation.IsCitedFaultily = true;
    }

    private void Give(ProseBlock block, Segment atom)
    {
        var cover = coverOf(atom);
        var other = /* guard: throughout-other-person */ (OtherNamed(block, cover) ?? OtherCited(block, cover));
        if (other is not null)
            diagnostics.Add(CitationCoversTwoSpeakers.Rule.InParagraph(body.File, atom.Span, Name(cover), NameOf(other)));
        block.IsCitedThroughout = true;
        var spoken = other is null ? _others.Value.Find(block, cover) : [];
        foreach (var quotation in block.Quotations.Where(q => !q.IsCovered))
        {
            // Its own sentence says that someone else speaks: it needs its own citation.
            quotation.HasOtherSpeaker = /* guard: throughout-other-speaker */ spoken.Contains(quotation);
            if (quotation.HasOtherSpeaker) continue;
            if (other is not null) quotation.IsCitedFaultily = true;
            else cover.Give(quotation);
            quotation.IsCitedThroughout = true;
        }
    }

    private string? OtherNamed(ProseBlock block, CitationCover cover)
    {
        var cited = cover.Speakers.Concat(cover.Citations.Select(c => c.ToldBy?.Value)).Select(id => body.Entries.FindPerson(id ?? ""))
            .OfType<Person>().ToList();
        return body.Named.PossibleMentions(block.OwnWords, new TextSpan(0, block.OwnWords.Length))
            .Select(m => body.Entries.FindPerson(m.Person.Value)!)
            .FirstOrDefault(p => !cited.Exists(c => c.NameIn(body.Lang) == p.NameIn(body.Lang) || SpeaksFor(c, p)))?.Id.Value;
    }

    // “Said Mills of the Observatory”: the organisation is not a second speaker, even if it is declared.
    private static bool SpeaksFor(Person cited, Person named) =>
        named.Names.IsEmpty && string.Equals(cited.Organization, named.Organization, StringComparison.OrdinalIgnoreCase);

    private string? OtherCited(ProseBlock block, CitationCover cover) =>
        block.Visible.Notes.SelectMany(n => coverOf(n).Speakers).FirstOrDefault(s => s.Length > 0 && !cover.Speakers.Contains(s));

    private string NameOf(string id) => body.Entries.FindPerson(id)?.NameIn(body.Lang) ?? id;

    private string Name(CitationCover cover) => cover.Speakers is [{ Length: > 0 } id] ? NameOf(id) : "the document";
}

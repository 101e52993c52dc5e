using Briefs.Reading.Attribution;
using Briefs.Reading.Body;
using Briefs.Reading.Citations;
using Briefs.Reading.Markdown;

namespace Briefs.Reading.Proposals;

/// <summary>
/// Finds the person whom a short citation such as <c>[@mills]</c> continues from an earlier paragraph of the section, in a paragraph that
/// has no citation itself.
/// </summary>
internal sealed class OpenSpeakerFinder
{
    private readonly BoundBody _body;
    private readonly SpeechVerbs _verbs;
    private readonly DeclaredPeople _people;
    private readonly OpenCitations _open = new();
    private readonly Dictionary<ProseBlock, PersonId> _found = [];

    public OpenSpeakerFinder(BoundBody body)
    {
        _body = body;
        _verbs = new SpeechVerbs(body.Lang);
        _people = new DeclaredPeople(body.Named.People, _verbs);
        var passage = PassageReader.WithNames(body, _open);
        foreach (var block in body.Blocks) Read(block, passage);
    }

    /// <summary>The person; null if a sentence names or describes someone else as the speaker, or it is not clear who speaks.</summary>
    /// <param name="sentence">The sentence of the block.</param>
    public PersonId? Find(ProseBlock block, AttributedSentence sentence) =>
        _verbs.AreKnown && _found.TryGetValue(block, out var person)
            && SubjectFinder.Find(sentence, _verbs, _people).All(s => MayBe(person, s)) ? person : null;

    private bool MayBe(PersonId person, Subject subject) => subject switch
    {
        Subject.Nobody => false,
        Subject.Declared declared => declared.People.Contains(person),
        Subject.Other other => !_verbs.CanSpeak(other.Text) || _people.MayMean(person, other.Text.ToLowerInvariant()),
        _ => true,
    };

    private void Read(ProseBlock block, PassageReader passage)
    {
        passage.Begin(block);
        var before = _open.InSection;
        foreach (var note in block.Visible.Notes)
        {
            passage.ReadTo(note.Start);
            if (note.Kind == SegmentKind.Citation) Cite(note.Index);
            else passage.Note(_body.Footnotes[note.Index]);
        }

        if (block.CitationBeside >= 0) Cite(block.CitationBeside);
        passage.ReadTo(block.Visible.Text.Length);
        if (before is { } person && block.Visible.Notes.Count == 0 && _open.InSection == person) _found[block] = person;
    }

    private void Cite(int group)
    {
        foreach (var citation in _body.Groups[group].Citations)
        {
            if (_body.Entries.FindSpeaker(citation) is not { } speaker) continue;
            var resolved = _body.Citations[group].Citations.FirstOrDefault(c => c.Speaker == speaker.Id);
            _open.Cite(speaker.Id, speaker.NameIn(_body.Lang), resolved);
        }
    }
}

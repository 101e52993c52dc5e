using Briefs.Import.Drafts;

namespace Briefs.Import.Word;

/// <summary>The footnotes and endnotes of a Word file, in the order of their marks.</summary>
internal sealed class NoteCollector(WordDocument document)
{
    private readonly Dictionary<string, NotePart> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly List<DraftNote> _notes = [];
    private bool _isInNote;

    public ImmutableArray<DraftNote> All => [.. _notes];

    /// <summary>The label of a note; null if there is no such note.</summary>
    /// <param name="type">The type of the relationship: <c>footnotes</c> or <c>endnotes</c>.</param>
    public string? Add(string type, string? id, Func<string> place)
    {
        if (id is null || _isInNote || PartOf(type) is not { } part) return null;
        var key = $"{type} {id}";
        if (_labels.TryGetValue(key, out var known)) return known;
        if (!part.Notes.TryGetValue(id, out var note)) return null;
        if (_notes.Count >= WordLimits.Notes) throw WordRefusedException.TooLarge("it has more than 2,000 notes");
        var label = (_notes.Count + 1).ToString(CultureInfo.InvariantCulture);
        _labels.Add(key, label);
        var index = _notes.Count;
        _notes.Add(new DraftNote(label, []));
        _isInNote = true;
        _notes[index] = new DraftNote(label, BlockAssembler.Assemble(new StoryReader(document, part.Name).Read(note.Children)));
        _isInNote = false;
        document.Remarks.Add(
            RemarkKind.Mapped, type == "endnotes" ? "Endnotes are footnotes now." : "Footnotes are footnotes of the brief.", place);
        return label;
    }

    private NotePart? PartOf(string type)
    {
        if (_parts.TryGetValue(type, out var known)) return known;
        if (document.Package.RelationsOf(document.Package.Document).FirstOfType(type) is not { } name) return null;
        var notes = new Dictionary<string, WordElement>(StringComparer.Ordinal);
        foreach (var note in document.Package.Read(name)?.Children ?? [])
            if (note["w:id"] is { } id && (note["w:type"] is null or "normal")) notes.TryAdd(id, note);
        var part = new NotePart(name, notes);
        _parts.Add(type, part);
        return part;
    }

    private sealed record NotePart(string Name, Dictionary<string, WordElement> Notes);
}

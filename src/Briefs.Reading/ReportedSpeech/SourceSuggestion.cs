using Briefs.Reading.Attribution;
using Briefs.Reading.Citations;
using Briefs.Reading.Markdown;

namespace Briefs.Reading.ReportedSpeech;

/// <summary>
/// Suggests the citation for a sentence that has none: ready to paste if the sentence names exactly one declared person or source and the
/// source is certain, otherwise as a pattern. A guess could attribute the words to the wrong person.
/// </summary>
internal sealed class SourceSuggestion(BoundBody body)
{
    private const string Pattern = "[@person in @source]";

    private readonly NamesInText _people = NamesInText.Create(body.Entries.People.Values);

    private readonly ImmutableArray<Source> _sources =
        [.. body.Entries.Sources.Values.Where(s => s.Title is not null || s.Publisher is not null)];

    /// <param name="block">The text that contains the sentence.</param>
    /// <param name="place">The place of the reporting words in the file. Only citations before it are considered.</param>
    /// <param name="sentence">The author's own words in the sentence.</param>
    public string Offer(ProseBlock block, TextSpan place, string sentence)
    {
        var people = _people.Find(sentence);
        var sources = _sources.Where(s => Names(sentence, s)).Select(s => s.Id.Value).ToList();
        return (people, sources) switch
        {
            ([var person], []) when body.Entries.Person(person.Value)?.ToUs is not null => $"[@{person}]",
            ([var person], []) => CertainSource(block, place) is { } source ? $"[@{person} in {source}]" : Pattern,
            ([var person], [var source]) => $"[@{person} in @{source}]",
            ([], [var source]) => $"[@{source}]",
            _ => Pattern,
        };
    }

    private static bool Names(string sentence, Source source) =>
        NamesInText.Holds(sentence, source.Title ?? "") || NamesInText.Holds(sentence, source.Publisher ?? "");

    // The source cited last in the paragraph, with its `via`; otherwise the only source of the brief.
    private string? CertainSource(ProseBlock block, TextSpan place)
    {
        var before = block.Visible.Notes.Where(n => n.Kind == SegmentKind.Citation && n.Span.End <= place.Start)
            .SelectMany(n => body.Citations[n.Index].Citations).LastOrDefault(c => c.Source is not null);
        if (before is not null) return $"@{before.Source}" + (before.Via is { } read ? $" via @{read}" : "");
        if (body.Head.Sources is [var only]) return $"@{only.Id}";
        return body.Entries.Sources is { Count: 1 } one ? $"@{one.Keys.First()}" : null;
    }
}

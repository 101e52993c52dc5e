using Briefs.Reading.Attribution;
using Briefs.Reading.Citations;
using Briefs.Reading.Markdown;

namespace Briefs.Reading.ReportedSpeech;

/// <summary>
/// The citation for a sentence that has none: ready to paste where the sentence names exactly one declared person or source and the source
/// is certain, else the pattern. Nobody else is offered, for words would be given to whoever is.
/// </summary>
internal sealed class OfferSource(BoundBody body)
{
    private const string Pattern = "[@person in @source]";

    private readonly NamesInText _people = NamesInText.Create(body.Entries.People.Values);

    private readonly ImmutableArray<Source> _sources =
        [.. body.Entries.Sources.Values.Where(s => s.Title is not null || s.Publisher is not null)];

    /// <param name="block">Where the sentence stands.</param>
    /// <param name="place">From where on the citation must stand.</param>
    /// <param name="sentence">Its own words.</param>
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

    // The one cited last in the paragraph, with what was read of it; else the brief's only one.
    private string? CertainSource(ProseBlock block, TextSpan place)
    {
        var before = block.Visible.Notes.Where(n => n.Kind == SegmentKind.Citation && n.Span.End <= place.Start)
            .SelectMany(n => body.Citations[n.Index].Citations).LastOrDefault(c => c.Source is not null);
        if (before is not null) return $"@{before.Source}" + (before.Via is { } read ? $" via @{read}" : "");
        if (body.Head.Sources is [var only]) return $"@{only.Id}";
        return body.Entries.Sources is { Count: 1 } one ? $"@{one.Keys.First()}" : null;
    }
}

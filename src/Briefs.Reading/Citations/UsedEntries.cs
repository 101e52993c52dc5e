
namespace Briefs.Reading.Citations;

/// <summary>The sources and people that a brief cites or uses, its own and shared ones, with the place where it first names each.</summary>
internal sealed class UsedEntries
{
    private UsedEntries() { }

    public Dictionary<SourceId, (Source Source, TextSpan At)> Sources { get; } = [];

    public Dictionary<PersonId, (Person Person, TextSpan At)> People { get; } = [];

    /// <summary>By the citations of text and front matter; the speaker of a source is used with it.</summary>
    public static UsedEntries In(BriefDraft draft, BriefEntries entries)
    {
        var used = new UsedEntries();
        foreach (var id in draft.Groups.SelectMany(g => g.Citations).SelectMany(Ids)) used.Add(id, entries);
        return used;
    }

    private static IEnumerable<Placed<string>> Ids(CitationSyntax citation) =>
        new[] { citation.Only, citation.Person, citation.ToldBy, citation.Source, citation.Via }.OfType<Placed<string>>();

    private void Add(Placed<string> id, BriefEntries entries)
    {
        if (entries.FindSource(id.Value) is { } source && Sources.TryAdd(source.Id, (source, id.Span)) && source.Speaker is { } speaker)
            Add(speaker.Value, id.Span, entries);
        Add(id.Value, id.Span, entries);
    }

    private void Add(string person, TextSpan at, BriefEntries entries)
    {
        if (entries.FindPerson(person) is { } found) People.TryAdd(found.Id, (found, at));
    }
}

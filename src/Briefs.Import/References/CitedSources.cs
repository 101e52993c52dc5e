using Briefs.Reading.Scaffolding;
using Briefs.Reading.Settings;

namespace Briefs.Import.References;

/// <summary>The sources that a document cites with a reference manager, each once, with ids.</summary>
internal sealed class CitedSources
{
    private readonly Dictionary<string, SourceId> _ids = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, Source> _sources = new(StringComparer.Ordinal);

    public ImmutableArray<Source> All => [.. _sources.Values];

    public int Count => _sources.Count;

    /// <summary>The id to cite a work by; null if its data is not that of a source.</summary>
    public SourceId? Add(CitedWork work)
    {
        if (_ids.TryGetValue(work.Key, out var known)) return known;
        if (Read(work.Json) is not { } source) return null;
        var year = source.Date?.Year;
        var id = new SourceId(IdProposer.ForSource(source.Publisher, year, source.Title, source.Url, _sources.ContainsKey));
        _sources.Add(id.Value, source with { Id = id });
        _ids.Add(work.Key, id);
        return id;
    }

    // In the form of an export, with a key that is always an id.
    private static Source? Read(string json)
    {
        var file = FileText.Create("sources.json", """[{"citation-key":"cited-work",""" + json.TrimStart()[1..] + "]");
        return SourcesReader.Read(file).Value.Values.FirstOrDefault() is { } source
            ? source with { Exported = new CslRecord(json) }
            : null;
    }
}

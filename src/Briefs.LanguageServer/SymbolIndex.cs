using System.Runtime.InteropServices;

namespace Briefs.LanguageServer;

/// <summary>
/// The index of a site for completion: its topics and languages, and the documents that cite each person or source. Updated from one state
/// to the next by the documents that changed.
/// </summary>
internal sealed class SymbolIndex
{
    private readonly Dictionary<string, int> _topics = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _languages = new(StringComparer.Ordinal);
    private readonly Dictionary<PersonId, HashSet<string>> _people = [];
    private readonly Dictionary<SourceId, HashSet<string>> _sources = [];
    private ImmutableArray<Brief> _briefs = [];
    private ImmutableArray<Brief> _pages = [];

    /// <summary>The topics of all briefs, the most frequent first.</summary>
    public IEnumerable<(string Topic, int Briefs)> Topics => ByCount(_topics);

    /// <summary>The languages of all documents, the most frequent first.</summary>
    public IEnumerable<string> Languages => ByCount(_languages).Select(l => l.Name);

    public static SymbolIndex Create(Library library) => new SymbolIndex().Follow(library);

    /// <summary>Updates the index to a newer library.</summary>
    public SymbolIndex Follow(Library library)
    {
        if (!HaveSamePaths(_briefs, library.Briefs) || !HaveSamePaths(_pages, library.Pages)) Forget();
        Follow(_briefs, library.Briefs);
        Follow(_pages, library.Pages);
        (_briefs, _pages) = (library.Briefs, library.Pages);
        return this;
    }

    /// <summary>The paths of the documents that cite a person, also as the person who reported other people's words; sorted.</summary>
    public IEnumerable<string> Citing(PersonId person) => _people.GetValueOrDefault(person, []).Order(StringComparer.Ordinal);

    /// <summary>The paths of the documents that cite a source, sorted.</summary>
    public IEnumerable<string> Citing(SourceId source) => _sources.GetValueOrDefault(source, []).Order(StringComparer.Ordinal);

    private static IEnumerable<(string Name, int Count)> ByCount(Dictionary<string, int> counts) =>
        counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, c.Value));

    private static bool HaveSamePaths(ImmutableArray<Brief> before, ImmutableArray<Brief> now)
    {
        if (before.Length != now.Length) return false;
        for (var i = 0; i < now.Length; i++)
            if (!ReferenceEquals(before[i], now[i]) && before[i].File.Path != now[i].File.Path) return false;
        return true;
    }

    private void Forget()
    {
        _topics.Clear();
        _languages.Clear();
        _people.Clear();
        _sources.Clear();
        (_briefs, _pages) = ([], []);
    }

    private void Follow(ImmutableArray<Brief> before, ImmutableArray<Brief> now)
    {
        for (var i = 0; i < now.Length; i++)
        {
            if (i < before.Length && ReferenceEquals(before[i], now[i])) continue;
            if (i < before.Length) Take(before[i], -1);
            Take(now[i], 1);
        }
    }

    private void Take(Brief document, int by)
    {
        foreach (var topic in document.Topics) Count(_topics, topic, by);
        Count(_languages, document.Lang, by);
        foreach (var citation in document.CitationGroups.SelectMany(g => g.Citations))
        {
            foreach (var person in (ReadOnlySpan<PersonId?>)[citation.Speaker, citation.ToldBy])
                if (person is { } id) File(_people, id, document.File.Path, by);
            foreach (var source in (ReadOnlySpan<SourceId?>)[citation.Source, citation.Via])
                if (source is { } id) File(_sources, id, document.File.Path, by);
        }
    }

    private static void Count(Dictionary<string, int> counts, string name, int by)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, name, out _);
        count += by;
        if (count == 0) counts.Remove(name);
    }

    private static void File<TId>(Dictionary<TId, HashSet<string>> paths, TId id, string path, int by)
        where TId : notnull
    {
        if (!paths.TryGetValue(id, out var of)) paths[id] = of = new HashSet<string>(StringComparer.Ordinal);
        if (by > 0) of.Add(path);
        else of.Remove(path);
    }
}

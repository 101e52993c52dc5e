
namespace Briefs.Checks;

/// <summary>
/// Which documents say anything under an id, of those that one <see cref="EntryRule"/> compares. Follows the site from change to change.
/// </summary>
internal sealed class EntryIndex
{
    private readonly EntryRule _rule;
    private readonly Dictionary<string, SortedSet<string>> _paths = new(StringComparer.Ordinal);

    public EntryIndex(EntryRule rule, IEnumerable<Brief> documents)
    {
        _rule = rule;
        foreach (var document in documents) Add(document);
    }

    /// <summary>Takes a change over.</summary>
    /// <returns>The ids under which anything may be said otherwise now.</returns>
    public HashSet<string> Change(Brief? before, Brief? after)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        if (before is not null)
        {
            foreach (var id in _rule.IdsIn(before))
                if (ids.Add(id)) _paths[id].Remove(before.File.Path);
        }

        if (after is not null)
        {
            Add(after);
            ids.UnionWith(_rule.IdsIn(after));
        }

        return ids;
    }

    /// <summary>The paths of the documents that say anything under these ids, in order.</summary>
    public SortedSet<string> PathsOf(IEnumerable<string> ids)
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
            if (_paths.TryGetValue(id, out var of)) paths.UnionWith(of);
        return paths;
    }

    private void Add(Brief document)
    {
        foreach (var id in _rule.IdsIn(document))
        {
            if (!_paths.TryGetValue(id, out var paths)) _paths[id] = paths = new SortedSet<string>(StringComparer.Ordinal);
            paths.Add(document.File.Path);
        }
    }
}

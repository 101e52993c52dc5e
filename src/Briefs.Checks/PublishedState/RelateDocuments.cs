
namespace Briefs.Checks.PublishedState;

/// <summary>Finds a document of an earlier state in a later one: under its own path, else by its old address among the aliases.</summary>
public static class RelateDocuments
{
    /// <summary>For each path of before the path it has now; those that are gone are absent.</summary>
    /// <param name="before">As published then.</param>
    /// <param name="after">Path and aliases of each document that is public now.</param>
    public static FrozenDictionary<string, string> Relate(
        ImmutableArray<PublishedDocument> before, IReadOnlyList<(string Path, IEnumerable<string> Aliases)> after)
    {
        var known = before.Select(d => d.Path).ToHashSet(StringComparer.Ordinal);
        var now = after.Select(d => d.Path).ToHashSet(StringComparer.Ordinal);
        var byAlias = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, aliases) in after.Where(d => !known.Contains(d.Path)))
            foreach (var alias in aliases) byAlias.TryAdd(alias, path);
        var related = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in before)
        {
            if (now.Contains(document.Path)) related[document.Path] = document.Path;
            else if (byAlias.TryGetValue(document.Address, out var path) && taken.Add(path)) related[document.Path] = path;
        }

        return related.ToFrozenDictionary(StringComparer.Ordinal);
    }
}


namespace Briefs.Checks.PublishedState;

/// <summary>A document that is public now.</summary>
/// <param name="Path">Relative to the site's folder.</param>
/// <param name="Aliases">Its old addresses.</param>
public readonly record struct CurrentDocument(string Path, IEnumerable<string> Aliases);

/// <summary>Finds documents of an earlier state in a later one: by path, otherwise by the old address among the aliases.</summary>
public static class DocumentRelations
{
    /// <summary>Maps earlier paths to current ones; documents that no longer exist are left out.</summary>
    /// <param name="before">The published documents.</param>
    /// <param name="after">Path and aliases of each document that is public now.</param>
    public static FrozenDictionary<string, string> Relate(
        ImmutableArray<PublishedDocument> before, IReadOnlyList<CurrentDocument> after)
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

namespace Briefs.Import.Word;

/// <summary>The relationships of one part.</summary>
internal sealed class PartRelations
{
    private readonly OrderedDictionary<string, Relation> _relations = new(StringComparer.Ordinal);

    /// <param name="part">The part that has these relationships; targets are relative to its folder.</param>
    /// <param name="root">Null for a part without any.</param>
    public static PartRelations Read(string part, WordElement? root)
    {
        var relations = new PartRelations();
        var folder = part[..(part.LastIndexOf('/') + 1)];
        foreach (var element in root?.Children ?? [])
        {
            if (element["Id"] is not { } id || element["Target"] is not { } target) continue;
            var type = element["Type"] ?? "";
            var isExternal = string.Equals(element["TargetMode"], "External", StringComparison.OrdinalIgnoreCase);
            relations._relations.TryAdd(id, new Relation(
                type[(type.LastIndexOf('/') + 1)..], isExternal ? target : PartNames.Resolve(folder, target), isExternal));
        }

        return relations;
    }

    public Relation? Find(string? id) => id is not null && _relations.TryGetValue(id, out var relation) ? relation : null;

    /// <summary>The name of the first part with a relationship of a type; null if there is none.</summary>
    /// <param name="type">The last word of the type's address: <c>styles</c>.</param>
    public string? FirstOfType(string type) => AllOfType(type).FirstOrDefault();

    public IEnumerable<string> AllOfType(string type) =>
        _relations.Values.Where(r => !r.IsExternal && r.Type == type).Select(r => r.Target);
}

/// <param name="Type">The last word of its address.</param>
/// <param name="Target">The name of a part, or an address of the web or of a disk, which is never opened.</param>
internal sealed record Relation(string Type, string Target, bool IsExternal);

/// <summary>Names of parts.</summary>
internal static class PartNames
{
    private const int Longest = 60;

    /// <summary>The name of a target, which never leaves the archive.</summary>
    public static string Resolve(string folder, string target)
    {
        var path = Uri.UnescapeDataString(target.Split('#')[0]).Replace('\\', '/');
        var parts = new List<string>();
        foreach (var part in (path.StartsWith('/') ? path : folder + path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or "..")) parts.Add(part);
        }

        return string.Join('/', parts);
    }

    /// <summary>A name for a message.</summary>
    public static string Shown(string part) => Shorten.ToLength(SafeText.Escape(part), Longest);
}

namespace Briefs.Import.Sites;

/// <summary>Which files of a folder are texts to import.</summary>
internal static class DraftSelection
{
    private static readonly FrozenSet<string> s_neverTexts = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "node_modules", "vendor", "_site", "_layouts", "_includes", "_sass", "_data", "_plugins", "public", "resources", "themes",
        "layouts", "archetypes", "static", "i18n", "assets");

    private static readonly FrozenSet<string> s_ofRepositories = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "readme", "changelog", "license", "licence", "contributing", "code_of_conduct", "security", "authors", "history");

    /// <returns>Null for a text to import; otherwise the reason to pass it over, empty for what no one would miss.</returns>
    public static string? ReasonToSkip(string path, SiteGenerator generator)
    {
        var parts = path.Split('/');
        if (parts.Any(part => part.StartsWith('.'))) return "";
        if (generator == SiteGenerator.Plain) return null;
        if (parts[..^1].Any(s_neverTexts.Contains)) return "";
        var name = Path.GetFileNameWithoutExtension(parts[^1]);
        if (s_ofRepositories.Contains(name)) return "";
        return generator == SiteGenerator.Hugo ? OfHugo(parts, name) : OfJekyll(parts);
    }

    private static string? OfHugo(string[] parts, string name)
    {
        if (parts[0] != "content") return parts[0].StartsWith("content", StringComparison.Ordinal) ? null : "";
        return name == "_index" || name.StartsWith("_index.", StringComparison.Ordinal)
            ? "It introduces a section, and a brief can't." : null;
    }

    private static string? OfJekyll(string[] parts)
    {
        if (parts[..^1].Any(part => part.StartsWith('_'))) return null;
        return parts[^1].EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            || parts[^1].EndsWith(".markdown", StringComparison.OrdinalIgnoreCase) ? null : "";
    }
}

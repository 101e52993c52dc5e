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
    public static string? ReasonToSkip(string path, SiteConfiguration configuration)
    {
        var parts = path.Split('/');
        if (parts.Any(part => part.StartsWith('.'))) return "";
        return configuration.Generator switch
        {
            SiteGenerator.Hugo => OfHugo(path, configuration),
            SiteGenerator.Jekyll => OfJekyll(parts),
            _ => null,
        };
    }

    private static string? OfHugo(string path, SiteConfiguration configuration)
    {
        if (!configuration.IsContent(path) && !path.Split('/')[0].StartsWith("content", StringComparison.Ordinal)) return "";
        return HugoSections.IsSection(path) ? "It introduces a section, and a brief can't." : null;
    }

    // A folder with an underscore contains texts, and its own folders may have any name.
    private static string? OfJekyll(string[] parts)
    {
        var collection = Array.FindIndex(parts[..^1], part => part.StartsWith('_') && !s_neverTexts.Contains(part));
        if (parts[..(collection < 0 ? ^1 : collection)].Any(s_neverTexts.Contains)) return "";
        if (collection >= 0) return null;
        return OldSite.IsMarkdown(parts[^1]) && !s_ofRepositories.Contains(Path.GetFileNameWithoutExtension(parts[^1])) ? null : "";
    }
}

namespace Briefs.Languages;

/// <summary>The names of languages for messages to editors, which are in English.</summary>
public static class LanguageNames
{
    private static readonly Lazy<ImmutableArray<(string Tag, LanguageConventions Language)>> s_all = new(() =>
        [.. LanguageFiles.BuiltIn.Tags.Where(t => !t.Contains('-', StringComparison.Ordinal))
            .Select(t => (t, LanguageConventions.Get(t)))]);

    /// <summary>The tags of all languages that have a name, sorted.</summary>
    public static IEnumerable<string> Tags => s_all.Value.Where(l => l.Language.Name is not null).Select(l => l.Tag);

    /// <summary>Returns the English name of a language; the tag itself if it has none.</summary>
    public static string GetName(string lang) => LanguageConventions.Get(lang).Name ?? lang;

    /// <summary>Returns the name of a language in the language itself; the tag itself if it is unknown.</summary>
    public static string GetOwnName(string lang) => LanguageConventions.Get(lang).OwnName ?? lang;

    /// <summary>Returns the tag for an English name, ignoring case; null if no language has the name.</summary>
    public static string? TagOf(string name) =>
        s_all.Value.FirstOrDefault(l => string.Equals(l.Language.Name, name.Trim(), StringComparison.OrdinalIgnoreCase)).Tag;

    /// <summary>Returns the tag for a name that people write in place of a tag; null if none exists.</summary>
    public static string? TagMeantBy(string name) =>
        s_all.Value.FirstOrDefault(l => l.Language.AlsoCalled.Contains(name, StringComparer.OrdinalIgnoreCase)).Tag;
}

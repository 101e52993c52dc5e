namespace Briefs.Languages;

/// <summary>What languages are called in messages to editors, which are in English.</summary>
public static class LanguageNames
{
    private static readonly Lazy<ImmutableArray<(string Tag, LanguageConventions Language)>> s_all = new(() =>
        [.. LanguageFiles.BuiltIn.Tags.Where(t => !t.Contains('-', StringComparison.Ordinal))
            .Select(t => (t, LanguageConventions.Get(t)))]);

    /// <summary>The tags of all that have a name, in their order.</summary>
    public static IEnumerable<string> Tags => s_all.Value.Where(l => l.Language.Name is not null).Select(l => l.Tag);

    /// <summary>The name of the language of a BCP 47 tag; the tag itself when the language has none.</summary>
    public static string GetName(string lang) => LanguageConventions.Get(lang).Name ?? lang;

    /// <summary>What the language of a BCP 47 tag calls itself; the tag itself when that is not known.</summary>
    public static string GetOwnName(string lang) => LanguageConventions.Get(lang).OwnName ?? lang;

    /// <summary>The tag of a language that is named in English, whatever the case; null when no language has the name.</summary>
    public static string? TagOf(string name) =>
        s_all.Value.FirstOrDefault(l => string.Equals(l.Language.Name, name.Trim(), StringComparison.OrdinalIgnoreCase)).Tag;

    /// <summary>The tag of a language by a name that people write where a tag is asked for; null when none is known by it.</summary>
    public static string? TagMeantBy(string name) =>
        s_all.Value.FirstOrDefault(l => l.Language.AlsoCalled.Contains(name, StringComparer.OrdinalIgnoreCase)).Tag;
}

using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Briefs.Pages.Languages;

/// <summary>The languages Briefs itself speaks: one file each, put into this assembly by the build.</summary>
internal sealed class ReadLanguages
{
    private const string Folder = "languages/";
    private const string Fallback = "en";

    private readonly Dictionary<string, Lazy<Language>> _languages;

    private ReadLanguages(Dictionary<string, Lazy<Language>> languages) => _languages = languages;

    public static ReadLanguages All()
    {
        var assembly = Assembly.GetExecutingAssembly();
        // Each is read when a page speaks it: most sites speak one.
        var english = new Lazy<ImmutableDictionary<string, string>>(() => Read(assembly, $"{Folder}{Fallback}.json"));
        return new(assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).ToDictionary(
            TagOf,
            // A word that a language does not have yet is said in English rather than left out.
            n => new Lazy<Language>(() => new Language(TagOf(n), english.Value.SetItems(Read(assembly, n)))),
            StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The words for a page: of its language, else of that language without script and region, else English.</summary>
    /// <param name="lang">BCP 47.</param>
    public Language For(string lang) =>
        (_languages.GetValueOrDefault(lang) ?? _languages.GetValueOrDefault(lang.Split('-')[0]) ?? _languages[Fallback]).Value;

    private static string TagOf(string resource) => Path.GetFileNameWithoutExtension(resource[Folder.Length..]);

    private static ImmutableDictionary<string, string> Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var json = JsonDocument.Parse(stream);
        return json.RootElement.EnumerateObject().ToImmutableDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);
    }
}

using System.Text.Json;
using Briefs.Languages;

namespace Briefs.Pages.Localization;

/// <summary>
/// The languages Briefs itself speaks: one file each, <c>words.fr.json</c>; and those a site has words for.
/// </summary>
internal sealed class ReadLanguages
{
    private const string Begin = "words.";
    private const string End = ".json";
    private const string Fallback = "en";

    // Each is read when a page speaks it: most sites speak one.
    private static readonly Dictionary<string, Lazy<ImmutableDictionary<string, string>>> s_builtIn = ListWords(LanguageFiles.BuiltIn);

    private readonly Dictionary<string, Lazy<Language>> _languages;
    private readonly Dictionary<string, ImmutableArray<string>> _unsaid;

    private ReadLanguages(Dictionary<string, Lazy<Language>> languages, Dictionary<string, ImmutableArray<string>> unsaid) =>
        (_languages, _unsaid) = (languages, unsaid);

    /// <summary>The English words: what every language is held against, and what is said where it lacks something.</summary>
    public static ImmutableDictionary<string, string> English => s_builtIn[Fallback].Value;

    public static ReadLanguages ReadAll() => new(SpokenIn(s_builtIn, LanguageFiles.BuiltIn), []);

    public static ReadLanguages ReadFiles(LanguageFiles files) => new(SpokenIn(ListWords(files), files), []);

    /// <param name="own">A site's own words by BCP 47 tag: they come before those that Briefs has of the language.</param>
    public static ReadLanguages ReadWithOwnWords(ImmutableSortedDictionary<string, ImmutableDictionary<string, string>> own)
    {
        var languages = SpokenIn(s_builtIn, LanguageFiles.BuiltIn);
        var unsaid = new Dictionary<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (lang, words) in own)
        {
            var known = Nearest(s_builtIn, lang)?.Value;
            languages[lang] = new Lazy<Language>(
                () => new Language(lang, LanguageFiles.BuiltIn.GetPlurals(lang), English.SetItems(known ?? English).SetItems(words)));
            if (known is null) unsaid[lang] = [.. English.Keys.Where(k => !words.ContainsKey(k)).Order(StringComparer.Ordinal)];
        }

        return new(languages, unsaid);
    }

    /// <summary>The words for a page: of its language, else of that language without script and region, else English.</summary>
    /// <param name="lang">BCP 47.</param>
    public Language GetLanguage(string lang) => (Nearest(_languages, lang) ?? _languages[Fallback]).Value;

    /// <summary>Whether there are words in a language; without, a page in it has English ones.</summary>
    public bool Speaks(string lang) => Nearest(_languages, lang) is not null;

    /// <summary>The keys of what is said in English for want of words in a language that only the site speaks.</summary>
    public ImmutableArray<string> Unsaid(string lang) =>
        _unsaid.TryGetValue(lang, out var exact) ? exact : _unsaid.TryGetValue(lang.Split('-')[0], out var wider) ? wider : [];

    // A word that a language does not have yet is said in English rather than left out.
    private static Dictionary<string, Lazy<Language>> SpokenIn(
        Dictionary<string, Lazy<ImmutableDictionary<string, string>>> words, LanguageFiles files) => words.ToDictionary(
            w => w.Key,
            w => new Lazy<Language>(() => new Language(w.Key, files.GetPlurals(w.Key), English.SetItems(w.Value.Value))),
            StringComparer.OrdinalIgnoreCase);

    private static T? Nearest<T>(Dictionary<string, T> languages, string lang) where T : class =>
        languages.GetValueOrDefault(lang) ?? languages.GetValueOrDefault(lang.Split('-')[0]);

    private static Dictionary<string, Lazy<ImmutableDictionary<string, string>>> ListWords(LanguageFiles files) => files.Names
        .Where(n => n.StartsWith(Begin, StringComparison.Ordinal))
        .ToDictionary(
            n => n[Begin.Length..^End.Length],
            n => new Lazy<ImmutableDictionary<string, string>>(() => Read(files, n)),
            StringComparer.OrdinalIgnoreCase);

    private static ImmutableDictionary<string, string> Read(LanguageFiles files, string name)
    {
        using var stream = files.Open(name);
        using var json = JsonDocument.Parse(stream);
        return json.RootElement.EnumerateObject().ToImmutableDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);
    }
}

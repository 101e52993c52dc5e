using System.Text.Json;
using Briefs.Languages;

namespace Briefs.Pages.Localization;

/// <summary>
/// The languages Briefs itself speaks: one file each, <c>words.fr.json</c>; and those a site has words for.
/// </summary>
internal sealed class LanguageReader
{
    private const string Begin = "words.";
    private const string End = ".json";
    private const string Fallback = "en";

    // Each is read on first use: most sites use one.
    private static readonly Dictionary<string, Lazy<ImmutableDictionary<string, string>>> s_builtIn = ListWords(LanguageFiles.BuiltIn);

    private readonly Dictionary<string, Lazy<Language>> _languages;
    private readonly Dictionary<string, ImmutableArray<string>> _unsaid;

    private LanguageReader(Dictionary<string, Lazy<Language>> languages, Dictionary<string, ImmutableArray<string>> unsaid) =>
        (_languages, _unsaid) = (languages, unsaid);

    /// <summary>The English phrases: the list of all keys, and the fallback for languages that lack some.</summary>
    public static ImmutableDictionary<string, string> English => s_builtIn[Fallback].Value;

    public static LanguageReader ReadAll() => new(SpokenIn(s_builtIn, LanguageFiles.BuiltIn), []);

    public static LanguageReader ReadFiles(LanguageFiles files) => new(SpokenIn(ListWords(files), files), []);

    /// <param name="own">A site's own phrases by BCP 47 tag; they take precedence over the built-in ones.</param>
    public static LanguageReader ReadWithOwnWords(ImmutableSortedDictionary<string, ImmutableDictionary<string, string>> own)
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

    /// <summary>The phrases for a page: of its language, otherwise of the language without script and region, otherwise English.</summary>
    /// <param name="lang">BCP 47.</param>
    public Language GetLanguage(string lang) => (Nearest(_languages, lang) ?? _languages[Fallback]).Value;

    /// <summary>Whether there are phrases in a language; otherwise its pages have English ones.</summary>
    public bool Speaks(string lang) => Nearest(_languages, lang) is not null;

    /// <summary>The keys of phrases shown in English because a language added by the site lacks them.</summary>
    public ImmutableArray<string> Unsaid(string lang) =>
        _unsaid.TryGetValue(lang, out var exact) ? exact : _unsaid.TryGetValue(lang.Split('-')[0], out var wider) ? wider : [];

    // A phrase missing in a language is shown in English.
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

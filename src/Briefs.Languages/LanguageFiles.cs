using System.Collections.Concurrent;

namespace Briefs.Languages;

/// <summary>
/// The data files of all languages, each read on first use: <c>fr.yml</c> contains the conventions of French, and <c>words.fr.json</c> the
/// words of the pages.
/// </summary>
public sealed class LanguageFiles
{
    private const string Extension = ".yml";
    private const string SameAs = "as in ";

    private readonly Dictionary<string, Func<Stream>> _files;
    private readonly ConcurrentDictionary<string, DataNode> _alone = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, DataNode> _read = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, LanguageConventions> _languages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PluralRules> _plurals = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableArray<ImmutableArray<string>>> _months = new(StringComparer.Ordinal);

    /// <param name="files">Keyed by file name; the names of languages are BCP 47 tags.</param>
    public LanguageFiles(IEnumerable<KeyValuePair<string, Func<Stream>>> files) =>
        _files = new(files, StringComparer.OrdinalIgnoreCase);

    /// <summary>The files embedded in this assembly.</summary>
    public static LanguageFiles BuiltIn { get; } = new(ListBuiltIn());

    /// <summary>The names of all files.</summary>
    public IEnumerable<string> Names => _files.Keys.Order(StringComparer.Ordinal);

    /// <summary>The tags of all languages that have a file, sorted.</summary>
    public IEnumerable<string> Tags => Names.Where(n => n.EndsWith(Extension, StringComparison.Ordinal)).Select(n => n[..^Extension.Length])
        .Where(t => t is not ("und" or "plurals" or "months"));

    /// <summary>Returns these files with others added, which take precedence.</summary>
    public LanguageFiles AddFiles(params IEnumerable<KeyValuePair<string, Func<Stream>>> files) => new(_files.Concat(files)
        .GroupBy(f => f.Key, StringComparer.OrdinalIgnoreCase)
        .Select(f => f.Last()));

    /// <summary>Opens a file, which must exist.</summary>
    public Stream Open(string name) => _files[name]();

    /// <summary>
    /// Returns the conventions of a tag: for <c>de-CH-1901</c> those of <c>de-CH.yml</c>, and for missing keys those of <c>de.yml</c>; for
    /// an unknown language empty ones.
    /// </summary>
    /// <param name="tag">BCP 47.</param>
    public LanguageConventions GetLanguage(string tag) => _languages.GetOrAdd(tag, FindLanguage);

    /// <summary>
    /// Returns the plural rules of a language: from its own file, otherwise from CLDR, otherwise one form for 1 and another for the rest.
    /// </summary>
    /// <param name="tag">BCP 47.</param>
    public PluralRules GetPlurals(string tag) => _plurals.GetOrAdd(tag, FindPlurals);

    /// <summary>
    /// Returns the names of the twelve months, the forms of each in lower case; no months if the language has no names of its own for them.
    /// </summary>
    /// <param name="tag">BCP 47.</param>
    public ImmutableArray<ImmutableArray<string>> GetMonths(string tag) => _months.GetOrAdd(tag, FindMonths);

    /// <summary>Returns the content of a file, including what it takes over from others.</summary>
    /// <param name="name">Without its extension.</param>
    internal DataNode Read(string name) => _read.GetOrAdd(name, ReadWhole);

    private LanguageConventions FindLanguage(string tag)
    {
        if (_files.ContainsKey(tag + Extension)) return new LanguageConventions(Read(tag));
        return WiderTag(tag) is { } wider ? GetLanguage(wider) : LanguageConventions.Unknown;
    }

    private PluralRules FindPlurals(string tag)
    {
        if (_files.ContainsKey(tag + Extension) && Read(tag).Keys.TryGetValue("plurals", out var own)) return new PluralRules(own);
        var rules = Read("plurals").SectionOf("rules").Items;
        if (rules.Find(r => r.ListOf("languages").Contains(tag, StringComparer.Ordinal)) is { } found) return new PluralRules(found);
        return WiderTag(tag) is { } wider ? GetPlurals(wider) : PluralRules.OneAndOther;
    }

    private ImmutableArray<ImmutableArray<string>> FindMonths(string tag)
    {
        var months = Read("months");
        if (months.PhrasesOf(tag) is { Length: > 0 } names)
        {
            return names.Length == 12 ? [.. names.Select(n => n.Split('|').ToImmutableArray())]
                : throw months.SectionOf(tag).Malformed($"{tag} has {names.Length} months, not 12");
        }

        return WiderTag(tag) is { } wider ? GetMonths(wider) : [];
    }

    private DataNode ReadWhole(string name)
    {
        var whole = new DataNode(name + Extension, 1);
        foreach (var (key, value) in ReadAlone(name).Keys) whole.Keys.Add(key, IsReference(value) ? Follow(value, key) : value);
        if (WiderTag(name) is { } wider && _files.ContainsKey(wider + Extension))
            foreach (var (key, value) in Read(wider).Keys) whole.Keys.TryAdd(key, value);
        return whole;
    }

    private DataNode Follow(DataNode reference, string key)
    {
        var other = reference.Text![SameAs.Length..];
        var isThere = _files.ContainsKey(other + Extension) && ReadAlone(other).Keys.TryGetValue(key, out var value) && !IsReference(value);
        return isThere ? ReadAlone(other).Keys[key] : throw reference.Malformed($"{other}{Extension} has no {key} of its own");
    }

    private static bool IsReference(DataNode value) => value.Text?.StartsWith(SameAs, StringComparison.Ordinal) == true;

    private DataNode ReadAlone(string name) => _alone.GetOrAdd(name, _ =>
    {
        using var text = new StreamReader(Open(name + Extension));
        return DataFileReader.Read(name + Extension, text.ReadToEnd());
    });

    private static string? WiderTag(string tag) => tag.LastIndexOf('-') is var at and > 0 ? tag[..at] : null;

    private static IEnumerable<KeyValuePair<string, Func<Stream>>> ListBuiltIn()
    {
        var assembly = typeof(LanguageFiles).Assembly;
        return assembly.GetManifestResourceNames()
            .Select(name => KeyValuePair.Create<string, Func<Stream>>(name, () => assembly.GetManifestResourceStream(name)!));
    }
}

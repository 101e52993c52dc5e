using Briefs.Pages.Localization;
using Briefs.Pages.Templates;
using Scriban;
using System.Diagnostics;

namespace Briefs.Pages;

/// <summary>Reads the templates of a site.</summary>
public static class TemplateReader
{
    private static readonly string[] AssetEndings = [".css", ".js", ".svg"];

    /// <param name="overrides">The site's own templates, text by file name; each replaces the built-in template with the same name.</param>
    public static Checked<TemplateSet> Read(IReadOnlyDictionary<string, string> overrides)
    {
        var words = overrides.Where(o => WordsReader.IsWords(o.Key, out _))
            .Select(o => (o.Key, Read: WordsReader.Read(o.Key, o.Value)))
            .ToList();
        var texts = BuiltInTemplates.Read().SetItems(overrides.Where(o => !WordsReader.IsWords(o.Key, out _)));
        var templates = texts.Where(t => !IsAsset(t.Key))
            .ToImmutableSortedDictionary(t => t.Key, t => Parse(t.Key, t.Value), StringComparer.Ordinal);
        var found = templates.SelectMany(t => TemplateErrors.Find(t.Value, texts[t.Key], templates.ContainsKey));
        var set = new TemplateSet(templates, texts.Where(t => IsAsset(t.Key)))
        {
            Words = words.DistinctBy(w => w.Key, StringComparer.OrdinalIgnoreCase)
                .ToImmutableSortedDictionary(w => LanguageOf(w.Key), w => w.Read.Value, StringComparer.OrdinalIgnoreCase),
        };
        return new(set, [.. found, .. words.SelectMany(w => w.Read.Diagnostics)]);
    }

    private static string LanguageOf(string name) => WordsReader.IsWords(name, out var lang) ? lang : throw new UnreachableException(name);

    private static bool IsAsset(string name) => AssetEndings.Any(e => name.EndsWith(e, StringComparison.Ordinal));

    private static PageTemplate Parse(string name, string text)
    {
        var path = "templates/" + name;
        return new PageTemplate(new ContentFile(path, LineMap.FromText(text)), Template.Parse(text, path));
    }
}

/// <summary>All parsed templates of a site: the built-in ones, except those replaced by the site's own.</summary>
public sealed class TemplateSet
{
    private readonly FrozenDictionary<string, PageTemplate> _templates;

    internal TemplateSet(IEnumerable<KeyValuePair<string, PageTemplate>> templates, IEnumerable<KeyValuePair<string, string>> assets)
    {
        _templates = templates.ToFrozenDictionary(StringComparer.Ordinal);
        Assets = assets.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    /// <summary>Stylesheets, scripts and drawings, text by file name; published unchanged.</summary>
    public ImmutableSortedDictionary<string, string> Assets { get; }

    /// <summary>The site's own phrases by BCP 47 tag: <c>templates/words.ky.json</c>.</summary>
    internal ImmutableSortedDictionary<string, ImmutableDictionary<string, string>> Words { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableDictionary<string, string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds a template by file name: <c>brief.html</c>.</summary>
    internal bool TryGet(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PageTemplate? template) =>
        _templates.TryGetValue(name, out template);
}

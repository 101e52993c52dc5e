using Briefs.Pages.Templates;

namespace Briefs.Pages;

/// <summary>All templates of a site, parsed: the built-in ones, and the site's own in the place of those of the same name.</summary>
public sealed class TemplateSet
{
    private readonly FrozenDictionary<string, PageTemplate> _templates;

    internal TemplateSet(IEnumerable<KeyValuePair<string, PageTemplate>> templates, IEnumerable<KeyValuePair<string, string>> assets)
    {
        _templates = templates.ToFrozenDictionary(StringComparer.Ordinal);
        Assets = assets.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    /// <summary>Stylesheets, scripts and drawings, text by file name: they are published as they are.</summary>
    public ImmutableSortedDictionary<string, string> Assets { get; }

    /// <summary>The site's own words by BCP 47 tag: <c>templates/words.ky.json</c>.</summary>
    internal ImmutableSortedDictionary<string, ImmutableDictionary<string, string>> Words { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableDictionary<string, string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>By file name: <c>brief.html</c>.</summary>
    internal bool TryGet(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PageTemplate? template) =>
        _templates.TryGetValue(name, out template);
}

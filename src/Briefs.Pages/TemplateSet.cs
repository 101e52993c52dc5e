using System.Collections.Frozen;
using Briefs.Pages.Templates;

namespace Briefs.Pages;

/// <summary>All templates of a site, parsed: the built-in ones, and the site's own in the place of those of the same name.</summary>
public sealed class TemplateSet
{
    private readonly FrozenDictionary<string, PageTemplate> _templates;

    internal TemplateSet(IEnumerable<KeyValuePair<string, PageTemplate>> templates, string stylesheet)
    {
        _templates = templates.ToFrozenDictionary(StringComparer.Ordinal);
        Stylesheet = stylesheet;
    }

    /// <summary>The text of <c>site.css</c>.</summary>
    public string Stylesheet { get; }

    /// <summary>By file name: <c>brief.html</c>.</summary>
    internal bool TryGet(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PageTemplate? template) =>
        _templates.TryGetValue(name, out template);
}

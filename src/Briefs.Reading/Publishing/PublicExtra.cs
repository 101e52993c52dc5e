using System.Text.RegularExpressions;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.Publishing;

/// <summary>
/// Leaves out the texts of <c>extra</c> that no template names: the built-in templates print none, so only a site's own templates can.
/// </summary>
/// <param name="Names">The names in the site's own templates.</param>
public sealed partial record PublicExtra(ImmutableHashSet<string> Names, PublicLanguages Languages)
{
    /// <summary>The names that templates contain, as <c>brief.extra.hotline</c> or <c>site.extra["hotline"]</c>.</summary>
    public static ImmutableHashSet<string> FindNames(IEnumerable<string> templates) =>
        [.. templates.SelectMany(text => NameInTemplate().Matches(text)).Select(match => match.Groups[1].Value)];

    /// <summary>The node itself if templates may print all of it.</summary>
    public YamlNode Keep(YamlNode extra) => extra is YamlNode.Mapping texts
        ? YamlFilter.Keep(texts, entry => Names.Contains(entry.Key.Text) ? Languages.Keep(entry.Value) : null) : extra;

    [GeneratedRegex(@"\bextra(?:\.|\[\s*[""'])([a-z0-9_]+)")]
    private static partial Regex NameInTemplate();
}

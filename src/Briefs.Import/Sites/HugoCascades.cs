using Briefs.Import.FrontMatter;
using static Briefs.Import.Sites.ConfigurationValues;

namespace Briefs.Import.Sites;

/// <summary>Reads <c>cascade</c>, with which Hugo sets front matter for all texts of a section or of the site.</summary>
internal static class HugoCascades
{
    /// <param name="keys">Of a configuration or of an <c>_index.md</c>.</param>
    /// <param name="origin">The file that they are from.</param>
    public static IEnumerable<SharedKeys> Read(MetaValue.Map keys, string origin)
    {
        foreach (var cascade in MapsOf(keys, "cascade"))
        {
            var target = MapOf(cascade, "target", "_target");
            var values = cascade.Entries.Where(entry => entry.Key.ToUpperInvariant() is not ("TARGET" or "_TARGET")).ToImmutableArray();
            yield return new SharedKeys(origin, cascade with { Entries = values })
            {
                Path = TextOf(target, "path") ?? "",
                Kind = TextOf(target, "kind"),
                Language = TextOf(target, "lang"),
            };
        }
    }
}

using Briefs.Model.Addresses;
using Briefs.Checks.PublishedState;

namespace Briefs.Checks;

/// <summary>What was published before, with what has become of it.</summary>
internal static class PublishedBefore
{
    /// <summary>Each brief and page of before, with the one it is now; null where it is not public any more.</summary>
    public static IEnumerable<(PublishedDocument Before, Brief? Now)> Find(CheckedSite site)
    {
        if (site.Before is not { } before) return [];
        var now = site.Documents.Where(site.IsPublic).ToDictionary(d => d.File.Path, StringComparer.Ordinal);
        var paths = RelateDocuments.Relate(before.Documents, [.. now.Values.Select(d => (d.File.Path, OldAddresses(d)))]);
        return before.Documents.Select(d => (d, paths.TryGetValue(d.Path, out var path) ? now[path] : null));
    }

    /// <summary>The addresses under <c>aliases:</c>, as they are planned.</summary>
    public static IEnumerable<string> OldAddresses(Brief document) =>
        document.Aliases.Select(alias => AliasAddress.TryRead(alias.Value, out var address) ? address : null).OfType<string>();
}

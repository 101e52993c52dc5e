using Briefs.Model.Addresses;
using Briefs.Checks.PublishedState;

namespace Briefs.Checks;

/// <summary>Relates the previously published documents to the current ones.</summary>
internal static class PublishedDocuments
{
    /// <summary>Each previously published document with its current version; null where it is no longer public.</summary>
    public static IEnumerable<(PublishedDocument Before, Brief? Now)> Find(CheckedSite site)
    {
        if (site.Before is not { } before) return [];
        var now = site.Documents.Where(site.IsPublic).ToDictionary(d => d.File.Path, StringComparer.Ordinal);
        var paths = DocumentRelations.Relate(
            before.Documents, [.. now.Values.Select(d => new CurrentDocument(d.File.Path, OldAddresses(d)))]);
        return before.Documents.Select(d => (d, paths.TryGetValue(d.Path, out var path) ? now[path] : null));
    }

    /// <summary>The addresses under <c>aliases</c>, in the form used by the site plan.</summary>
    public static IEnumerable<string> OldAddresses(Brief document) =>
        document.Aliases.Select(alias => AliasAddress.TryRead(alias.Value, out var address) ? address : null).OfType<string>();
}

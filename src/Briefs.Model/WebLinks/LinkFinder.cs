
namespace Briefs.Model.WebLinks;

/// <summary>Finds all external links of a site: addresses of sources, archived copies, and links in texts, menu and footer.</summary>
public static class LinkFinder
{
    /// <summary>Sorted by address. Includes a shared source only if one of the documents uses it.</summary>
    /// <param name="documents">Briefs and pages of the library.</param>
    public static ImmutableArray<WebLink> Find(Library library, IEnumerable<Brief> documents)
    {
        var read = documents.ToList();
        var used = read.SelectMany(d => d.Sources.Keys).ToHashSet();
        var places = InMenus(library.Settings).Concat(read.SelectMany(InDocument))
            .Concat(library.SharedSources.Values.Where(s => used.Contains(s.Id)).SelectMany(s => OfSource(s, s.Archive, null)));
        return
        [
            .. places.Select(place => (Place: place, Address: WebLink.AddressOf(place.Written)))
                .Where(found => found.Address is not null)
                .GroupBy(found => found.Address!.AbsoluteUri, found => found.Place, StringComparer.Ordinal)
                .OrderBy(found => found.Key, StringComparer.Ordinal)
                .Select(found =>
                    new WebLink(new Uri(found.Key), [.. found.OrderBy(p => p.File.Path, StringComparer.Ordinal).ThenBy(p => p.Span)])),
        ];
    }

    // Entries that lead to pages of the site are no web addresses, and so are left out like those of texts.
    private static IEnumerable<LinkPlace> InMenus(SiteSettings settings) => settings.Menu.AddRange(settings.Footer)
        .Select(entry => new LinkPlace(settings.File, entry.Span, LinkUse.Menu) { Written = entry.Link });

    private static IEnumerable<LinkPlace> InDocument(Brief document)
    {
        foreach (var link in document.Links.OfType<BodyLink.External>())
            yield return new LinkPlace(document.File, link.Span, LinkUse.Text) { Written = link.Url, At = document.Date };
        foreach (var source in document.DeclaredSources)
            foreach (var place in OfSource(source, document.Sources.GetValueOrDefault(source.Id)?.Archive ?? source.Archive, document.Date))
                yield return place;
    }

    private static IEnumerable<LinkPlace> OfSource(Source source, string? archive, PartialDate? day)
    {
        var at = source.Accessed ?? source.Date ?? day;
        if (source.Url is { } url)
        {
            yield return new LinkPlace(source.File, PlaceOf(source.UrlSpan, source), LinkUse.Source)
            {
                Written = url,
                Archive = archive,
                At = at,
            };
        }

        if (source.Archive is { } copy)
            yield return new LinkPlace(source.File, PlaceOf(source.ArchiveSpan, source), LinkUse.Archive) { Written = copy, At = at };
    }

    private static TextSpan PlaceOf(TextSpan written, Source source) => written.Length > 0 ? written : source.Span;
}

using Briefs.Model.Addresses;

namespace Briefs.Pages.Exports;

/// <summary>Plans the pictures that pages show, and the small files that hosts and crawlers look for at the root of a site.</summary>
internal static class PlainFiles
{
    public static IEnumerable<PlannedFile> Pictures(PublishedSite site) =>
        ShownPictures(site.Library).Select(path =>
            new PlannedFile.Copied(SiteAddresses.Picture(site.PictureAt(path)), path, site.PictureAt(path).Facts?.Hash ?? ""));

    public static IEnumerable<PlannedFile> ForHosts(PublishedSite site)
    {
        yield return Text(".nojekyll", "");
        yield return Text("robots.txt", $"User-agent: *\nAllow: /\nSitemap: {site.AbsoluteLink(SiteAddresses.Sitemap)}\n");
        if (site.Settings.Cname is { } cname) yield return Text("CNAME", cname + "\n");
    }

    // Only what a public page shows: a picture of a brief under embargo would tell of it before its time, by its name alone.
    private static IEnumerable<string> ShownPictures(Library library) => library.Documents
        .SelectMany(d => d.Pictures.Append(d.Image).Select(p => p?.Path)).Append(library.Settings.Logo)
        .OfType<string>().Distinct(StringComparer.Ordinal).Where(library.Pictures.ContainsKey);

    private static PlannedFile.Rendered Text(string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new(path, () => new(new LentBytes(bytes), []));
    }
}

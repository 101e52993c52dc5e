using Briefs.Model.Addresses;

namespace Briefs.Pages.Exports;

/// <summary>Plans the pictures that pages show, and the small root files for hosts and crawlers.</summary>
internal static class PlainFiles
{
    public static IEnumerable<PlannedFile> Pictures(PublishedSite site) =>
        ShownPictures(site.Library).Select(path =>
            new PlannedFile.Copied(SiteAddresses.Picture(site.PictureAt(path)), path, site.PictureAt(path).Facts?.Hash ?? "")
            {
                Inputs = hash => PublishedSite.Add(hash, site.PictureAt(path)),
            });

    /// <summary>The smaller copies of the pictures in briefs and pages. The logo has none: it is small on every page.</summary>
    public static IEnumerable<PlannedFile> ResizedPictures(PublishedSite site) => !site.Profile.IsResizing ? [] :
        from shown in site.Library.Documents
            .SelectMany(d => d.Pictures.Append(d.Image).OfType<Picture>().Select(picture => (Document: d, Picture: picture)))
            .Where(shown => shown.Picture.Path is { } path && site.Library.Pictures.ContainsKey(path))
            .DistinctBy(shown => shown.Picture.Path, StringComparer.Ordinal)
        from copy in PictureSizes.Plan(site.PictureAt(shown.Picture.Path!))
        select new PlannedFile.Resized(SiteAddresses.Resized(copy), copy, shown.Document.File, shown.Picture.Span)
        {
            IsApart = true,
            Inputs = hash =>
            {
                PublishedSite.Add(hash, copy.Original);
                hash.Add((int)copy.Type).Add(copy.Width).Add(copy.Height);
            },
        };

    public static IEnumerable<PlannedFile> Fonts(PublishedSite site) =>
        site.Library.Fonts.Select(font => new PlannedFile.Copied(SiteAddresses.Font(font.Path), font.Path, font.Hash)
        {
            Inputs = hash => hash.Add(font.Hash),
        });

    // Only attachments that public documents link to: the mere name of a file could reveal a brief under embargo.
    public static IEnumerable<PlannedFile> Attachments(PublishedSite site) =>
        LinkedAttachments.Find(site.Library.Documents)
            .Select(path => site.Library.Attachments.GetValueOrDefault(path)).OfType<Attachment>()
            .Select(file => new PlannedFile.Copied(SiteAddresses.Attachment(file.Path), file.Path, file.Facts?.Hash ?? "")
            {
                Inputs = hash => PublishedSite.Add(hash, file),
            });

    public static IEnumerable<PlannedFile> ForHosts(PublishedSite site)
    {
        yield return Text(".nojekyll", "");
        yield return Text("robots.txt", $"User-agent: *\nAllow: /\nSitemap: {site.AbsoluteLink(SiteAddresses.Sitemap)}\n");
        if (site.Settings.Cname is { } cname) yield return Text("CNAME", cname + "\n");
    }

    // Only pictures on public pages: the mere name of a picture could reveal a brief under embargo.
    private static IEnumerable<string> ShownPictures(Library library) => library.Documents
        .SelectMany(d => d.Pictures.Append(d.Image).Select(p => p?.Path)).Append(library.Settings.Logo)
        .OfType<string>().Distinct(StringComparer.Ordinal).Where(library.Pictures.ContainsKey);

    private static PlannedFile.Rendered Text(string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new(path, () => new(new PooledBuffer(bytes), [])) { Inputs = hash => hash.Add(bytes.AsSpan()) };
    }
}

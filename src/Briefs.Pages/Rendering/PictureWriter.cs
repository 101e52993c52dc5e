using Briefs.Model.Addresses;

namespace Briefs.Pages.Rendering;

/// <summary>Writes pictures. For a picture that could not be read, which was reported, writes only the alternative text.</summary>
internal static class PictureWriter
{
    // The width of the text column in site.css, and of a page with its margins on a narrower screen.
    private static ReadOnlySpan<byte> Sizes => "(min-width: 44rem) 37rem, 92vw"u8;

    /// <summary>Writes a picture in a line of text.</summary>
    public static void Inline(Picture picture, BriefWriter html)
    {
        if (picture.Path is not { } path)
        {
            html.Text(picture.Alt);
            return;
        }

        var site = html.Print.Site;
        var file = site.PictureAt(path);
        // A feed is read anywhere: the original, with its absolute address, is shown by every reader.
        var webp = html.Print.Destination == Destination.Feed ? null : PictureSource.SrcSet(site, file);
        if (webp is not null)
        {
            html.Raw("<picture><source type=\"image/webp\" srcset=\""u8);
            html.Text(webp);
            html.Raw("\" sizes=\""u8);
            html.Raw(Sizes);
            html.Raw("\">"u8);
        }

        html.Raw("<img src=\""u8);
        html.Text(webp is null ? html.Print.Link(SiteAddresses.Picture(file)) : PictureSource.Src(site, file));
        html.Raw("\" alt=\""u8);
        html.Text(picture.Alt);
        html.Raw("\""u8);
        // Width and height prevent the text from jumping when the picture loads, which happens only once the reader scrolls there.
        if (file.Facts is { Width: > 0 } facts)
            html.Raw(string.Create(CultureInfo.InvariantCulture, $" width=\"{facts.Width}\" height=\"{facts.Height}\""));
        html.Raw(" loading=\"lazy\" decoding=\"async\">"u8);
        if (webp is not null) html.Raw("</picture>"u8);
    }

    /// <summary>Writes a picture as a figure without ending it; the caption follows.</summary>
    public static void OpenFigure(Picture picture, BriefWriter html)
    {
        html.Raw("<figure class=\"picture\">"u8);
        var isLinked = picture.Path is { } path && html.Print.Destination == Destination.Page
            && PictureSource.SrcSet(html.Print.Site, html.Print.Site.PictureAt(path)) is not null;
        if (isLinked)
        {
            html.Raw("<a class=\"full-size\" href=\""u8);
            html.Text(html.Print.Link(SiteAddresses.Picture(html.Print.Site.PictureAt(picture.Path!))));
            html.Raw("\" title=\""u8);
            html.Word("full_size");
            html.Raw("\">"u8);
        }

        Inline(picture, html);
        if (isLinked) html.Raw("</a>"u8);
        html.Raw("<figcaption>"u8);
    }

    public static void CloseFigure(Picture picture, BriefWriter html)
    {
        if (picture.Credit is { } credit)
        {
            html.Raw(" <span class=\"credit\">"u8);
            html.Text(html.Words.Fill("credit", credit));
            html.Raw("</span>"u8);
        }

        html.Raw("</figcaption></figure>"u8);
    }
}

/// <summary>The addresses of a picture in its sizes, as values of HTML attributes that are not escaped yet.</summary>
internal static class PictureSource
{
    /// <summary>What an <c>img</c> element loads if the browser uses no other size.</summary>
    public static string Src(PublishedSite site, SiteFile picture) =>
        site.Link(site.PlainCopyOf(picture) is { } plain ? SiteAddresses.Resized(plain) : SiteAddresses.Picture(picture));

    /// <summary>The copies as WebP: <c>/images/a-480.webp 480w, /images/a-800.webp 800w</c>. Null if there are none.</summary>
    public static string? SrcSet(PublishedSite site, SiteFile picture) => site.WebPCopiesOf(picture) is { IsEmpty: false } copies
        ? string.Join(", ", copies.Select(copy => string.Create(
            CultureInfo.InvariantCulture, $"{site.Link(SiteAddresses.Resized(copy))} {copy.Width}w")))
        : null;
}

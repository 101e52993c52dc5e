using Briefs.Model.Addresses;
using Briefs.Pages.Rendering;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>A picture for templates.</summary>
internal static class PictureModel
{
    /// <summary>Null for a picture without a valid path, which was reported.</summary>
    public static ScriptObject? Create(Picture? picture, PublishedSite site)
    {
        if (picture is not { Path: { } path }) return null;
        var file = site.PictureAt(path);
        return new ScriptObject(9)
        {
            ["link"] = file.Facts is { Type: PictureType.Svg } ? null : site.Link(SiteAddresses.Picture(file)),
            ["src"] = PictureSource.Src(site, file),
            ["webp"] = PictureSource.SrcSet(site, file),
            ["width"] = file.Facts is { Width: > 0 } wide ? wide.Width : null,
            ["height"] = file.Facts is { Height: > 0 } high ? high.Height : null,
            ["alt"] = picture.Alt,
        };
    }
}

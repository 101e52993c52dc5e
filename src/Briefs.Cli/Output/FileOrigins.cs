using Briefs.Pictures.Cards;

namespace Briefs.Cli.Output;

/// <summary>Where the files of a site come from that are not rendered.</summary>
/// <param name="SiteFolder">Absolute; what is copied comes from there.</param>
/// <param name="Published">The site that is being replaced, absolute; it need not be there.</param>
/// <param name="Painter">What draws cards; null where none is planned.</param>
public sealed record FileOrigins(string SiteFolder, string Published, CardPainter? Painter)
{
    private readonly bool _isOurs = SiteMarker.IsIn(Published);

    /// <summary>
    /// A card that was drawn before; null when there is none. Its name says all that it shows, and Briefs made the folder, so
    /// that it is as good as a new one.
    /// </summary>
    /// <param name="path">Relative to the site’s root, with <c>/</c>.</param>
    public string? DrawnBefore(string path)
    {
        if (!_isOurs) return null;
        var file = new FileInfo(Path.Combine(Published, path));
        return file.Exists && file.LinkTarget is null && file.Directory?.LinkTarget is null ? file.FullName : null;
    }
}

namespace Briefs.Checks;

/// <summary>The pictures that a brief shows.</summary>
internal static class PicturesOf
{
    /// <summary>The one at the head, then those of the body; without those that were faulty and reported.</summary>
    public static IEnumerable<Picture> Document(Brief document) =>
        document.Pictures.Prepend(document.Image).OfType<Picture>().Where(p => p.Path is not null);

    /// <summary>Those that are there, each once.</summary>
    public static IEnumerable<ShownPicture> Shown(CheckedSite site, Brief document)
    {
        foreach (var picture in Document(document).DistinctBy(p => p.Path, StringComparer.Ordinal))
            if (site.Library.Pictures.TryGetValue(picture.Path!, out var file))
                yield return new ShownPicture(document.File, picture.Span, file);
    }

    /// <summary>The logo, where there is one.</summary>
    public static IEnumerable<ShownPicture> Logo(CheckedSite site)
    {
        if (site.Library.Settings is { Logo: { } logo, File: var settings } && site.Library.Pictures.TryGetValue(logo, out var shown))
            yield return new ShownPicture(settings, default, shown);
    }
}

/// <summary>A picture at one of the places that show it.</summary>
/// <param name="Span">Of the picture in its brief; empty for the logo, which the settings name.</param>
internal sealed record ShownPicture(ContentFile File, TextSpan Span, SiteFile Picture);

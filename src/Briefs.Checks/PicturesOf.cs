using Briefs.Model;

namespace Briefs.Checks;

/// <summary>The pictures that a brief shows.</summary>
internal static class PicturesOf
{
    /// <summary>The one at the head, then those of the body; without those that were faulty and reported.</summary>
    public static IEnumerable<Picture> Document(Brief document) =>
        document.Pictures.Prepend(document.Image).OfType<Picture>().Where(p => p.Path is not null);

    /// <summary>Every picture that is there, once for each document that shows it, and the logo.</summary>
    public static IEnumerable<ShownPicture> Shown(CheckedSite site)
    {
        var pictures = site.Library.Pictures;
        foreach (var document in site.Documents)
            foreach (var picture in Document(document).DistinctBy(p => p.Path, StringComparer.Ordinal))
                if (pictures.TryGetValue(picture.Path!, out var file)) yield return new ShownPicture(document.File, picture.Span, file);
        if (site.Library.Settings is { Logo: { } logo, File: var settings } && pictures.TryGetValue(logo, out var shown))
            yield return new ShownPicture(settings, default, shown);
    }
}

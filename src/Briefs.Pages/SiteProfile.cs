
namespace Briefs.Pages;

/// <summary>Where and when a site is published.</summary>
/// <param name="BaseUrl">Absolute, http or https, ends with a slash; its path is the base path.</param>
/// <param name="AsOf">The time of the build: the only clock there is.</param>
public sealed record SiteProfile(string BaseUrl, DateTimeOffset AsOf)
{
    /// <summary>
    /// The name of a preview, printed on every page of it; null for the site itself. A preview asks not to be found: no feed, no
    /// map, no file that is a host's matter, and every page names its published place as the one that counts.
    /// </summary>
    public string? Preview { get; init; }

    /// <summary>What social cards can be written with; null for a site that has none.</summary>
    public CardFonts? Cards { get; init; }

    /// <summary>Where readers find the site, ends with a slash: other than <see cref="BaseUrl"/> for a preview alone.</summary>
    public string PublicUrl { get; init; } = BaseUrl;
}

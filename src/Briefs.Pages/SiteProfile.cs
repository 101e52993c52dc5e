namespace Briefs.Pages;

/// <summary>Where and when a site is published.</summary>
/// <param name="BaseUrl">Absolute, http or https, ends with a slash; its path is the base path.</param>
/// <param name="AsOf">The time of the build: the only clock there is.</param>
public sealed record SiteProfile(string BaseUrl, DateTimeOffset AsOf);

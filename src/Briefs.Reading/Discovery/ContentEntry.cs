namespace Briefs.Reading.Discovery;

/// <summary>A brief or page to be read.</summary>
/// <param name="Path">Relative to the site's folder, with <c>/</c>.</param>
/// <param name="Slug">The name without language and ending; NFC.</param>
/// <param name="Lang">The language in the name, BCP 47; null when there is none.</param>
public sealed record ContentEntry(string Path, string Slug, string? Lang);
